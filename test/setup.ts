import fc from 'fast-check';

// The same runs everywhere, so that a red build can be repeated; FC_SEED explores others.
const seed = process.env.FC_SEED;

fc.configureGlobal({ seed: seed === undefined ? 2026 : Number(seed) });

// Tests share no memory, and none of theirs is the user's. Those that want one name it.
process.env.INTERLIGNE_MEMORY = 'none';
