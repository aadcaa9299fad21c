import { statuteQueries } from './queries.js';
import { asksFor } from './statute-filter.js';

const asks = (words: string, id: string | null): boolean => asksFor(statuteQueries(words), id);

describe('sums by the statute that they rest on', () => {
  it.each([
    ['15 U.S.C. 1692k', '/us/usc/t15/s1692k'],
    ['FCRA', '/us/usc/t15/s1681n'],
    ['the Lanham Act', '/us/usc/t15/s1117'],
    ['BIPA', '/us-il/ilcs/740/14/s20'],
    ['18 U.S.C. 2701-2713', '/us/usc/t18/s2707'],
  ])('%s takes %s', (words, id) => expect(asks(words, id)).toBe(true));

  it.each([
    ['15 U.S.C. 1692k', '/us/usc/t15/s1692'],
    ['FCRA', '/us/usc/t15/s1692k'],
    ['BIPA', '/us-il/ilcs/740/140/s1'],
    ['FCRA', null],
  ])('%s leaves %s', (words, id) => expect(asks(words, id)).toBe(false));
});
