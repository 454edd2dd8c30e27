/** The part of the platform's WebAssembly that we use; @types/node leaves it to the DOM's types, which we do without. */
interface WebAssembly {
  compile(bytes: Uint8Array): Promise<WasmModule>;
  instantiate(module: WasmModule, imports: WasmImports): Promise<WasmInstance>;
}

/** Compiled code: can be posted to other threads. */
export interface WasmModule {
  readonly [brand]: 'module';
}

export interface WasmInstance {
  readonly exports: Readonly<Record<string, unknown>>;
}

export interface WasmMemory {
  readonly buffer: ArrayBuffer;
}

export type WasmImports = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

declare const brand: unique symbol;

export const wasm: WebAssembly = Reflect.get(globalThis, 'WebAssembly');
