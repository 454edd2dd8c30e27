import type { WasmImports, WasmInstance, WasmMemory } from './web-assembly.ts';

/** What we use of the engine's emscripten module: the classes it binds, named as they are there. */
export interface BergamotModule {
  readonly BlockingService: new (settings: { readonly cacheSize: number }) => BlockingService;
  readonly AlignedMemory: new (bytes: number, alignment: number) => AlignedMemory;
  readonly AlignedMemoryList: new () => BoundList<AlignedMemory>;
  readonly TranslationModel: new (
    settings: string,
    model: AlignedMemory,
    shortlist: AlignedMemory,
    vocabs: BoundList<AlignedMemory>,
    qualityModel: null,
  ) => Bound;
  readonly VectorString: new () => BoundList<string>;
  readonly VectorResponseOptions: new () => BoundList<ResponseOptions>;
}

/** An object of the engine's heap: stays there until it is deleted. */
export interface Bound {
  delete(): void;
}

export interface BoundList<T> extends Bound {
  push_back(item: T): void;
}

export interface AlignedMemory extends Bound {
  /** A view that dies when the heap grows: take it anew each time. */
  getByteArrayView(): Int8Array;
}

export interface ResponseOptions {
  readonly qualityScores: boolean;
  readonly alignment: boolean;
  readonly html: boolean;
}

export interface BlockingService extends Bound {
  translate(model: Bound, texts: BoundList<string>, options: BoundList<ResponseOptions>): Responses;
}

export interface Responses extends Bound {
  get(index: number): Response;
}

export interface Response extends Bound {
  getTranslatedText(): string;
}

/** What we hand the glue script, which fills it with the bound classes. */
export interface ModuleHooks {
  print(line: string): void;
  printErr(line: string): void;
  onAbort(what: unknown): void;
  onRuntimeInitialized(): void;
  instantiateWasm(imports: EngineImports, accept: (instance: WasmInstance) => void): object;
}

/** What the engine imports: among others, the memory it works in. */
export type EngineImports = WasmImports & { readonly env: { readonly memory: WasmMemory } };
