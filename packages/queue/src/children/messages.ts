import type { FailureCode } from '@averment/record';

/** From a child to its parent. Errors are data, since a class does not survive the way between processes. */
export type ChildMessage =
  /** The child has begun the filing (no page), or has finished a page. */
  | { readonly type: 'page'; readonly page: { readonly number: number; readonly slow: boolean } | null }
  | { readonly type: 'done'; readonly result: unknown }
  | { readonly type: 'failed'; readonly code: FailureCode; readonly message: string };
