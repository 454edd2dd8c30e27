import type { math } from 'micromark-extension-math';

type Extension = ReturnType<typeof math>;
type Construct = Exclude<NonNullable<Extension['text']>[string], undefined | readonly unknown[]>;
type Tokenize = Construct['tokenize'];
type Previous = NonNullable<Construct['previous']>;

const DOLLAR = 36;

/**
 * Narrows inline math so that sums of money stay text (« 5 $ et 10 $ », « 5$, puis 10$ », « US$5 »): what stands
 * between the marks neither starts nor ends with a space, no letter or figure precedes and no figure follows.
 */
export function withoutMoney(extension: Extension): Extension {
  const found = extension.text?.[DOLLAR];
  const construct = Array.isArray(found) ? found[0] : found;
  if (construct === undefined) return extension;
  return { ...extension, text: { ...extension.text, [DOLLAR]: narrowed(construct) } };
}

function narrowed(construct: Construct): Construct {
  const tokenize: Tokenize = function (effects, ok, nok) {
    return construct.tokenize.call(
      this,
      effects,
      (code) => {
        const token = this.events.at(-1)?.[1];
        const raw = token === undefined ? '' : this.sliceSerialize(token);
        const inside = raw.replace(/^\$+|\$+$/g, '');
        return /^\s|\s$/.test(inside) || (code !== null && isFigure(code)) ? nok(code) : ok(code);
      },
      nok,
    );
  };
  const previous: Previous = function (code) {
    if (code !== null && code > 0 && /[\p{L}\p{N}]/u.test(String.fromCodePoint(code))) return false;
    return construct.previous === undefined || construct.previous.call(this, code);
  };
  return { ...construct, tokenize, previous };
}

function isFigure(code: number): boolean {
  return code >= 48 && code <= 57;
}
