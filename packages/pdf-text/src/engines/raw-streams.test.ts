import { deflateSync } from 'node:zlib';
import { deflated, plain, rawPages, stream } from '../testing/raw-pdf.js';
import { isContentDeflated } from './raw-streams.js';

const DATA = deflateSync(Buffer.from('q Q')).toString('latin1');

describe('content that is deflated', () => {
  it.each([
    ['one page', rawPages([[deflated('q Q')]]), true],
    ['a page in two parts', rawPages([[deflated('q'), deflated('Q')]]), true],
    ['a part that is not', rawPages([[deflated('q'), plain('Q')]]), false],
    ['a part that begins like deflated data', rawPages([[plain('80 0 0 80 0 0 cm')]]), false],
    [
      'a picture beside it',
      rawPages([[deflated('q Q')]], { objects: [stream('..', '/Type /XObject /Subtype /Image /Width 1 /Height 1')] }),
      true,
    ],
    ['what is said of the file', rawPages([[deflated('q Q')]], { objects: [stream('<x/>', '/Subtype /XML')] }), true],
    [
      'data that two filters made',
      rawPages([[deflated('q Q')]], { objects: [stream(DATA, '/Filter [/FlateDecode /ASCIIHexDecode]')] }),
      false,
    ],
    [
      'data foretold from the data before',
      rawPages([[deflated('q Q')]], {
        objects: [stream(DATA, '/Filter /FlateDecode /DecodeParms << /Predictor 12 >>')],
      }),
      false,
    ],
    [
      'one filter in a list',
      rawPages([[deflated('q Q')]], { objects: [stream(DATA, '/Filter [ /FlateDecode ]')] }),
      true,
    ],
    [
      'the tables of the file',
      rawPages([[deflated('q Q')]], {
        objects: [stream(DATA, '/Type /XRef /Filter /FlateDecode /DecodeParms << /Columns 4 /Predictor 12 >>')],
      }),
      true,
    ],
    ['a table of characters', rawPages([[deflated('q Q')]], { objects: [stream('begincmap')] }), false],
  ])('is told from other content: %s', (_, bytes, expected) => {
    expect(isContentDeflated(bytes)).toBe(expected);
  });
});
