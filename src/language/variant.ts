/** The English that is written. */
export type Variant = 'en-US' | 'en-GB';
