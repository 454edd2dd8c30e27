// The part of the platform's WebAssembly that we use; @types/node leaves it to the DOM's types, which we do without.
declare namespace WebAssembly {
  type Imports = Readonly<Record<string, ModuleImports>>;
  type ModuleImports = Readonly<Record<string, unknown>>;
  interface Memory {
    readonly buffer: ArrayBuffer;
  }
  /** Opaque: can be posted to other threads. */
  interface Module {
    readonly [brand]: 'module';
  }
  interface Instance {
    readonly exports: ModuleImports;
  }
  const brand: unique symbol;
  function compile(bytes: Uint8Array): Promise<Module>;
  function instantiate(module: Module, imports: Imports): Promise<Instance>;
}
