import { Type, type Static } from 'typebox';

/**
 * A rectangle `[x0, y0, x1, y1]` in PDF points from the lower left of the page as it is displayed, that is after the
 * page's own /Rotate (PDF 32000-1, 8.3.2.3 and 14.11.2). x0 <= x1 and y0 <= y1.
 */
export const Box = Type.Tuple([Type.Number(), Type.Number(), Type.Number(), Type.Number()], {
  description: '[x0, y0, x1, y1] in PDF points from the lower left of the displayed page',
});
export type Box = Static<typeof Box>;

/** Words on one page: where they stand in the filing's text, and where on the paper. */
export const Span = Type.Object({
  page: Type.Integer({ minimum: 1, description: 'The page of the PDF, counted from 1' }),
  start: Type.Integer({ minimum: 0, description: "Offset into the filing's text, in UTF-16 code units" }),
  end: Type.Integer({ minimum: 0, description: 'End offset, exclusive' }),
  text: Type.String({ description: "Exactly the text's slice from start to end" }),
  boxes: Type.Array(Box, { description: 'One box a line that the words stand on' }),
});
export type Span = Static<typeof Span>;

/** A stretch of a filing's text: offsets in UTF-16 code units, end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** True if the two stretches share at least one character. */
export const overlaps = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;

/** True if `inner` lies wholly within `outer`. */
export const contains = (outer: Range, inner: Range): boolean => outer.start <= inner.start && inner.end <= outer.end;
