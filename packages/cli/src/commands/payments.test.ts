import type { ComplaintRecord } from '@averment/record';
import type { DamagesPlace, Store } from '@averment/store';
import { withPayments } from './payments.js';

const SUM = { kind: 'statutory', role: 'demanded', min: 1000, max: null, currency: 'USD', multiplier: null } as const;
const place = (filingId: string, min: number) => ({ ...SUM, filingId, min }) as unknown as DamagesPlace;

describe('withPayments', () => {
  const asked: string[] = [];
  const store = {
    getRecord: (id: string) => {
      asked.push(id);
      const damages = [
        { ...SUM, payer: 'Acme', payee: 'Roe' },
        { ...SUM, min: 50 },
      ] as unknown as ComplaintRecord['damages'];
      return Promise.resolve(
        id === 'gone' ? { found: 'none' } : { found: 'one', record: { damages } as ComplaintRecord, filing: {} },
      );
    },
  } as unknown as Pick<Store, 'getRecord'>;

  it('gives each sum its payer and payee, and reads a record once', async () => {
    const sums = await withPayments(store, [place('a', 1000), place('a', 50), place('gone', 1000)]);
    expect(sums.map(({ payer, payee }) => [payer, payee])).toEqual([
      ['Acme', 'Roe'],
      [null, null],
      [null, null],
    ]);
    expect(asked).toEqual(['a', 'gone']);
  });
});
