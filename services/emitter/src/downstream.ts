import type { ComplaintRecord } from '@averment/record';
export interface Downstream {
  readonly name: string;
  deliver(record: ComplaintRecord): Promise<void>;
}
