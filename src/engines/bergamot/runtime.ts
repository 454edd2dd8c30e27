import vm from 'node:vm';
import type { BergamotModule, BlockingService, Bound, EngineImports, ModuleHooks } from './module.ts';
import type { Parts } from './parts.ts';
import type { Request } from './protocol.ts';
import { type WasmInstance, type WasmMemory, wasm } from './web-assembly.ts';

/** A model's bytes. They are copied into the engine's heap, so they may be shared between threads. */
export interface ModelBytes {
  readonly model: Uint8Array;
  /** One vocabulary for both languages, or the source's and the target's. */
  readonly vocabs: readonly Uint8Array[];
  readonly shortlist: Uint8Array | null;
  /** The engine's settings, as YAML. */
  readonly settings: string;
}

/** One engine with one model, in this thread. After an exception it must not be used again. */
export interface Runtime {
  /** Translates as many texts as come; with `alone`, each by itself, so that none depends on the others. */
  translate(requests: readonly Request[], alone: boolean): string[];
  /** The engine's heap, which grows and never shrinks. */
  heapBytes(): number;
  /** Frees the model inside the heap; only the thread's end gives the heap back. */
  close(): void;
}

/**
 * Starts the engine and loads a model. The glue touches neither `require` nor the file system, so it is evaluated as a
 * function of the Module object, and gets its compiled WASM through `instantiateWasm`.
 */
export async function startRuntime(parts: Parts, bytes: ModelBytes): Promise<Runtime> {
  let memory: WasmMemory | undefined;
  const module = await new Promise<BergamotModule>((resolve, reject) => {
    const hooks: ModuleHooks = {
      print() {},
      printErr() {},
      onAbort() {},
      // The glue fills this very object with the bound classes.
      onRuntimeInitialized: () => resolve(hooks as ModuleHooks & BergamotModule),
      instantiateWasm(imports, accept) {
        memory = imports.env.memory;
        instantiate(parts, imports).then(accept, reject);
        return {};
      },
    };
    vm.runInThisContext(`(function (Module) {${parts.glue}\n})`, { filename: 'bergamot-glue.js' })(hooks);
  });
  const service = new module.BlockingService({ cacheSize: 0 });
  const model = loadModel(module, bytes);
  return {
    translate: (requests, alone) =>
      alone
        ? requests.flatMap((request) => translate(module, service, model, [request]))
        : translate(module, service, model, requests),
    heapBytes: () => memory?.buffer.byteLength ?? 0,
    close() {
      model.delete();
      service.delete();
    },
  };
}

/** The engine imports its int8 product; ours works in the engine's own memory and holds no data. */
async function instantiate(parts: Parts, imports: EngineImports): Promise<WasmInstance> {
  const gemm = await wasm.instantiate(parts.gemm, { env: { memory: imports.env.memory } });
  return wasm.instantiate(parts.engine, { ...imports, wasm_gemm: { ...gemm.exports } });
}

function loadModel(module: BergamotModule, bytes: ModelBytes): Bound {
  const place = (data: Uint8Array, alignment: number) => {
    const memory = new module.AlignedMemory(data.byteLength, alignment);
    if (data.byteLength) memory.getByteArrayView().set(new Int8Array(data.buffer, data.byteOffset, data.byteLength));
    return memory;
  };
  const model = place(bytes.model, 256);
  // An empty block means no shortlist; none at all crashes.
  const shortlist = place(bytes.shortlist ?? new Uint8Array(0), 64);
  const vocabs = bytes.vocabs.map((vocab) => place(vocab, 64));
  const list = new module.AlignedMemoryList();
  try {
    for (const vocab of vocabs) list.push_back(vocab);
    return new module.TranslationModel(bytes.settings, model, shortlist, list, null);
  } finally {
    // The model has taken their contents over.
    for (const bound of [list, model, shortlist, ...vocabs]) bound.delete();
  }
}

function translate(
  module: BergamotModule,
  service: BlockingService,
  model: Bound,
  requests: readonly Request[],
): string[] {
  const texts = new module.VectorString();
  const options = new module.VectorResponseOptions();
  const held: Bound[] = [texts, options];
  try {
    for (const { text, html } of requests) {
      texts.push_back(text);
      options.push_back({ qualityScores: false, alignment: false, html });
    }
    const responses = service.translate(model, texts, options);
    held.push(responses);
    return requests.map((_, index) => {
      const response = responses.get(index);
      try {
        return response.getTranslatedText();
      } finally {
        response.delete();
      }
    });
  } finally {
    for (const bound of held) bound.delete();
  }
}
