import { createPipeline } from 'interligne';

// `echo` returns its input, so that the example runs anywhere; leave `engine` out for the best one at hand.
const pipeline = await createPipeline({ engine: 'echo', to: 'en-US' });

const article = await pipeline.translate('# Bilan\n\nLe général-major EKMAN a signé l’accord le 19 mai.\n');

console.log(article.english);
for (const segment of article.segments) {
  for (const repair of segment.repairs) console.log(`${repair.kind}: ${repair.before} → ${repair.after}`);
}
for (const message of article.messages) console.log(`${message.severity}: ${message.ruleId}`);

await pipeline.close();
