import { expectContent, watchContents } from './watch-contents.js';

const content = new Uint8Array([0x71]);

describe('a page’s content', () => {
  it('is what is inflated while the page is read, in the order in which it was asked for', async () => {
    const { contents } = await watchContents(async () => {
      const [first, second] = [expectContent(), expectContent()];
      second(new Uint8Array());
      first(content);
    });
    expect(contents).toEqual([content, new Uint8Array()]);
  });

  it.each([
    ['nothing is inflated', () => {}],
    ['some of it could not be inflated', () => void [expectContent(), expectContent()][0]!(content)],
  ])('is not known where %s', async (_, read) => {
    expect((await watchContents(async () => read())).contents).toBeNull();
  });

  it('is not known where two pages are read at once', async () => {
    const read = () => watchContents(async () => expectContent()(content));
    const both = await Promise.all([read(), read()]);
    expect(both.map(({ contents }) => contents)).toEqual([null, null]);
  });
});
