import { words } from '../testing/synthetic-page.js';
import { agreedOn } from './read-stamp-image.js';

const readings = (...texts: string[]) => texts.map((text) => words(400, 480, text));

describe('agreedOn', () => {
  it('takes the number that most readings give', () => {
    const number = '41-2023-00012345-CU-OE-ABC';
    expect(agreedOn(readings(number, '41-2023-00012346-CU-OE-ABC', number, number))?.text).toBe(number);
  });

  it.each([
    ['two readings', readings('24CV123456', '24CV123456')],
    ['a close vote', readings('24CV123456', '24CV123456', '24CV123456', '24CV123466', '24CV123466')],
    ['nothing', []],
  ])('takes none of %s', (_, few) => {
    expect(agreedOn(few)).toBeNull();
  });
});
