import { encodeFilingText, readFiling } from '../../dist/index.js';

process.on('message', async ({ bytes, engine }) => {
  process.send(await outcomeOf(bytes, engine));
});
process.on('disconnect', () => process.exit(1));

async function outcomeOf(bytes, engine) {
  try {
    encodeFilingText(await readFiling(bytes, { engine, ocr: 'off' }));
    return 'read';
  } catch (error) {
    return error?.name === 'FilingError' ? `FilingError ${error.code}` : `${error?.stack ?? error}`;
  }
}
