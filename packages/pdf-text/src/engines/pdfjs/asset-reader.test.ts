import { AssetReader } from './asset-reader.js';

describe("what pdf.js asks for from its package's folder", () => {
  const reader = new AssetReader();

  test('a standard font, each time as bytes of its own', async () => {
    const font = { kind: 'standardFontDataUrl', filename: 'LiberationSans-Regular.ttf' };
    const first = await reader.fetch(font);
    expect(first.length).toBeGreaterThan(10_000);
    first.fill(0);
    expect((await reader.fetch(font)).some((byte) => byte !== 0)).toBe(true);
  });

  test('a character map', async () => {
    expect((await reader.fetch({ kind: 'cMapUrl', filename: 'Adobe-Japan1-UCS2.bcmap' })).length).toBeGreaterThan(100);
  });

  test('what is not there is an error, each time', async () => {
    const none = { kind: 'cMapUrl', filename: 'No-Such-Map.bcmap' };
    await expect(reader.fetch(none)).rejects.toThrow('No-Such-Map');
    await expect(reader.fetch(none)).rejects.toThrow('No-Such-Map');
    await expect(reader.fetch({ kind: 'wasmUrl', filename: 'x.wasm' })).rejects.toThrow('wasmUrl');
  });
});
