import type { ModelCard, ModelFile } from './card.ts';

/** A file as it is served: gzip, of a size that is known beforehand. */
export interface PackedFile extends ModelFile {
  readonly packed: { readonly name: string; readonly bytes: number };
}

/** A model that can be fetched. Everything about its bytes is pinned here. */
export interface CatalogueEntry {
  readonly card: Omit<ModelCard, 'files'> & { readonly files: readonly PackedFile[] };
  /** Ends in `/`; the packed files' names are added to it. */
  readonly baseUrl: string;
}

/** Models that can be fetched, best first. */
export const catalogue: readonly CatalogueEntry[] = [
  {
    card: {
      name: 'fren-base-memory',
      version: 'retrain_hr',
      source: 'fr',
      target: 'en',
      files: [
        {
          role: 'model',
          name: 'model.fren.intgemm.alphas.bin',
          bytes: 31_561_787,
          sha256: '15f997bc0d13808b0b0fbd0786e684a3c8a52adcd8071844b76123fdacbf2b90',
          packed: { name: 'model.fren.intgemm.alphas.bin.gz', bytes: 23_175_075 },
        },
        {
          role: 'shortlist',
          name: 'lex.50.50.fren.s2t.bin',
          bytes: 4_824_120,
          sha256: '87c6752ea908f5f0347c10ac0cf7d80d9c2f4f20c81c90168f3e8230b56d4440',
          packed: { name: 'lex.50.50.fren.s2t.bin.gz', bytes: 2_649_934 },
        },
        {
          role: 'vocab',
          name: 'vocab.fren.spm',
          bytes: 814_404,
          sha256: '783abf3abe075afdf8d85d233994bef2c3a064e935ab1bed946820aff6ac002a',
          packed: { name: 'vocab.fren.spm.gz', bytes: 409_706 },
        },
      ],
      settings: {},
      size: 'base-memory',
      licence: 'MPL-2.0',
      origin: 'Mozilla, released for Firefox Translations',
    },
    baseUrl:
      'https://storage.googleapis.com/moz-fx-translations-data--303e-prod-translations-data/models/fr-en/retrain_hr_EFgIftH_RrCyzl5gjemVNg/exported/',
  },
];

/** Bytes to fetch for an entry. */
export function downloadBytes(entry: CatalogueEntry): number {
  return entry.card.files.reduce((sum, file) => sum + file.packed.bytes, 0);
}

/** What the installed model's card says: the pins of the unpacked files. */
export function cardOf(entry: CatalogueEntry): ModelCard {
  const files = entry.card.files.map(({ packed: _packed, ...file }) => file);
  return { ...entry.card, files, origin: entry.card.origin ?? entry.baseUrl };
}
