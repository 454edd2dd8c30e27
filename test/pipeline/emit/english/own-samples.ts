/** Markdown that the specification's examples do not show, by what it shows. */
export const ownSamples: Readonly<Record<string, string>> = {
  table:
    '| Grade | Nom \\| code |\n|:--|--:|\n| `a|b` | **Mamane** KIAOU. Fin. |\n| [x](u "t | u") | ~~non~~ www.a.fr |\n',
  'table in a quote': '> | a | b |\n> | - | - |\n> | ![alt \\| x](u) | d |\n\nSuite.\n',
  'task list': '- [ ] à faire. Vite.\n- [x] *fait*\n  - [ ] `code` et suite\n',
  footnotes:
    'Un[^1] et deux[^n]. Trois[^absent].\n\n[^1]: Note un. Suite\n    sur deux lignes.\n\n    Autre *bloc*.\n[^n]: > citée\n',
  strikethrough: 'Un ~~deux. Trois~~ quatre ~cinq~.\n',
  autolinks: 'Voir www.defense.gouv.fr, https://a.fr/b_c_d?e=f&g et x@y.fr. Ou <https://b.fr>.\n',
  'containers and leaves':
    ':::note[Le *titre*]{.x a="b"}\nDedans. Deux.\n\n::video[La vidéo]{src=a.mp4}\n\n:::: inner\nx\n::::\n:::\n\nObjet :réunion. 10:30:45.\n',
  math: 'Soit $x^2 + y$. Prix 5 $ et 10 $, US$5 et 5$, puis 10$.\n\n$$\na_b\n$$\n',
  'front matter':
    '---\ntitle: Le titre, simple\ndescription: \'L\'\'armée : un\'\nsummary: "Deux\\n\\u00e9 \\"x\\""\nsubtitle: |\n  Un.\n  Deux.\n\n  Trois.\ncaption: >-\n  Un\n  deux.\n\n  Trois.\ntags: [armée, \'Niger \', 12, "x"]\ndate: 2024-05-19\nautre: gardé\n---\n\n# Titre\n',
  'front matter, lists':
    '---\ntags:\n  - armée de terre\n  - "deux: x"\n  - |\n    trois\n    lignes\ntitle: &t !!str\n  sur\n  deux lignes\n# fin\n...\n---\nTexte.\n',
  'front matter, TOML': '+++\ntitle = "x"\n+++\n\nTexte.\n',
  'carriage returns':
    '---\r\ntitle: >\r\n  Un\r\n  deux\r\n---\r\n# Titre\r\n\r\n> Un  \r\n> deux. *Trois\r\n> quatre*.\r\n\r\n- a\r\n  b\r\n\r\n| a | b |\r\n|---|---|\r\n| c. d | e |\r\n',
  'old carriage returns': '# Titre\r\rUn\rdeux. Trois.\r- a\r- b\r',
  'second byte-order mark': '\uFEFFUn *deux*. Trois.\n',
  'null bytes': 'Un \0 deux. *Tr\0ois*.\n',
  tabs: '-\tUn\tdeux.\n\n\tTrois *quatre*.\n\n>\tCinq\tsix\n>\t\tsept\n\n1.\t> huit\n\t> neuf. dix\n',
  nested:
    '> 1. Un\nparesseux. *Deux\nencore* fin.\n>    - trois\n>      > quatre  \n>      > cinq\\\n>      > six. Sept\n> 2. huit\n',
  references:
    '[texte], [Texte][], [autre *mot*][texte], ![image], ![Image][] ![x][texte] [sur\n> deux lignes].\n\n[texte]: /u "Un titre"\n[image]: <i.png> \'Deux\n titres\'\n[sur deux lignes]: /v (trois)\n',
  'references in a quote':
    '> [sur\n> deux *lignes*]. Et ![sur\n> trois][] fin. [a. B][].\n\n[sur deux *lignes*]: /v\n[sur trois]: /w\n[a. B]: /x\n',
  images: '![alt *fort* `code` [lien](u "v")](a.png "Un \\" titre &amp; d\'autres") [![a](b "c")](d "e").\n',
  'inline HTML': 'Un <b class="x">gras. Deux</b><br/> trois <!-- non --> fin.\n\n<div>\nbloc *x*\n</div>\n',
  escapes: '\\*Un\\* &eacute;t&#xE9; &amp;amp; \\[sic\\] [sic] a\\\nb &nbsp;c\u00A0d &#10; e.\n',
  spanning: '**Un. Deux** trois. *Quatre [cinq. Six](u) sept. Huit*.\n',
  headings: '# Un # deux ##\n\nTrois\nquatre\n===\n\n##\n\n#### 1. Cinq\n\n> ## Six\n',
  citations: 'Selon [@smith2020; @doe99] et [voir @doe99, p. 33], un :smile: et @compte.\n',
  'literal objects': 'Un \uFFFC deux &#xFFFC; *\uFFFC*.\n',
  'hard breaks': 'Un  \ndeux\\\ntrois.   \n  Quatre *cinq  \nsix*\n',
  'empty links': '[](u) et [ ](v) ![](w "titre") [![](x)](y)\n\n*a*[](z)\n',
};
