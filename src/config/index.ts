export { projectPlaces, userPlaces } from './find-config.ts';
export { type ConfigKey, configKeys, type Form } from './keys.ts';
export { type Config, type ConfigPlaces, loadConfig, withOptions } from './load-config.ts';
