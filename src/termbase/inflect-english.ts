const oddEnglish: Readonly<Record<string, string>> = {
  aircraft: 'aircraft',
  craft: 'craft',
  watercraft: 'watercraft',
  hovercraft: 'hovercraft',
  rotorcraft: 'rotorcraft',
  personnel: 'personnel',
  staff: 'staffs',
  police: 'police',
  headquarters: 'headquarters',
  barracks: 'barracks',
  materiel: 'materiel',
  forces: 'forces',
  corps: 'corps',
  series: 'series',
  child: 'children',
  knife: 'knives',
  chief: 'chiefs',
  human: 'humans',
  german: 'Germans',
  foot: 'feet',
  leaf: 'leaves',
  thief: 'thieves',
  wife: 'wives',
  troops: 'troops',
  means: 'means',
  crisis: 'crises',
  axis: 'axes',
  basis: 'bases',
  this: 'these',
};

/** The English plural of a phrase: its last word, or the one before `of`, `in`, `at`, `for`, `to` or `with`. */
export function englishPlural(phrase: string): string {
  const split =
    /^(.*?\S)(\s(?:of|in|at|for|to|with|on|from|under|by|without|against)\s.*|-at-arms.*|,.*|\s\(.*)$/u.exec(phrase);
  const [head, tail] = split ? [split[1]!, split[2]!] : [phrase, ''];
  const last = /[\p{L}\p{N}.]+$/u.exec(head)?.[0] ?? '';
  return head.slice(0, head.length - last.length) + englishWord(last) + tail;
}

function englishWord(word: string): string {
  const odd = oddEnglish[word.toLowerCase()];
  if (odd) return word === word.toLowerCase() ? odd.toLowerCase() : withCapital(odd, word);
  if (!word || /\.$/u.test(word)) return word;
  if (/[^aeiou]y$/iu.test(word) && !/^\p{Lu}+$/u.test(word)) return `${word.slice(0, -1)}ies`;
  if (/(?:s|x|z|ch|sh)$/iu.test(word) && !/^\p{Lu}+$/u.test(word)) return `${word}es`;
  if (/man$/u.test(word)) return `${word.slice(0, -2)}en`;
  return `${word}s`;
}

function withCapital(form: string, model: string): string {
  return /^\p{Lu}/u.test(model) ? form.charAt(0).toUpperCase() + form.slice(1) : form;
}
