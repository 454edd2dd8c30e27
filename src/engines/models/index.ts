export type { FileRole, ModelCard, ModelFile } from './card.ts';
export { type CatalogueEntry, cardOf, catalogue, downloadBytes, type PackedFile } from './catalogue.ts';
export { isInstalled, type ListedModel, listModels, type ModelList, removeModel } from './list.ts';
export { type FoundModels, findModels, type InstalledModel, type ModelPlaces, userModels } from './locate.ts';
export { type PullOptions, pullModel } from './pull.ts';
export type { Timeouts } from './request.ts';
export { hashFile, requireWhole, verifyModel } from './verify.ts';
