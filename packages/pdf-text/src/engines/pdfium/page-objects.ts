import type { Box } from '@averment/record';
import { boxThrough, IDENTITY, product, type Matrix } from '../matrix.js';
import type { PageImage } from '../page-content.js';
import type { Pdfium } from './library.js';
import { coveringAnnotations } from './annotations.js';
import { boxInPage, type PageFrame } from './page-frame.js';

/** What a page draws besides characters, with the order in which it draws. */
export interface PageObjects {
  readonly images: (PageImage & { order: number })[];
  readonly fills: Fill[];
  readonly rules: Box[];
  /** Each text object, by its pointer. */
  readonly texts: Map<number, TextObject>;
}

export class TextObject {
  constructor(
    private readonly pdfium: Pdfium,
    private readonly object: number,
    private readonly place: Place,
    /** Its place in the drawing order. */
    readonly order: number,
  ) {}

  /** On the displayed page; null if it can't be told. */
  bounds(): Box | null {
    return this.place.boundsOf(this.pdfium, this.object);
  }

  /** A point as the object's clip gives it, on the displayed page. */
  point(x: number, y: number): readonly [number, number] {
    return this.place.pointOf(x, y);
  }
}

export interface Fill {
  readonly box: Box;
  readonly order: number;
  /** From 0, black, to 255, white. */
  readonly brightness: number;
}

export const TEXT = 1;
const PATH = 2;
const IMAGE = 3;
const FORM = 5;
/** Forms within forms deeper than this are drawn by no one in good faith. */
const DEEPEST = 8;
/** Thinner filled areas are rules, in points. */
export const RULE = 3;

export function pageObjects(pdfium: Pdfium, page: number, frame: PageFrame): PageObjects {
  const found: PageObjects = { images: [], fills: [], rules: [], texts: new Map() };
  const { call } = pdfium;
  let order = 0;
  const visit = (object: number, place: Place, depth: number): void => {
    order++;
    const type = call.FPDFPageObj_GetType!(object);
    if (type === TEXT) found.texts.set(object, new TextObject(pdfium, object, place, order));
    else if (type === PATH) visitPath(pdfium, object, place, order, found);
    else if (type === IMAGE) visitImage(pdfium, object, place, order, found);
    else if (type === FORM && depth < DEEPEST) {
      const inner = place.within(pdfium, object);
      const count = call.FPDFFormObj_CountObjects!(object);
      for (let index = 0; index < count; index++) visit(call.FPDFFormObj_GetObject!(object, index), inner, depth + 1);
    }
  };
  const count = call.FPDFPage_CountObjects!(page);
  const ofPage = new Place(frame, IDENTITY);
  for (let index = 0; index < count; index++) visit(call.FPDFPage_GetObject!(page, index), ofPage, 0);
  for (const fill of coveringAnnotations(pdfium, page, frame)) found.fills.push({ ...fill, order: ++order });
  return found;
}

/** The coordinates in which an object's bounds are given: the page's, or those of the form that holds it. */
class Place {
  constructor(
    private readonly frame: PageFrame,
    private readonly matrix: Matrix,
  ) {}

  within(pdfium: Pdfium, form: number): Place {
    if (!pdfium.call.FPDFPageObj_GetMatrix!(form, pdfium.scratch)) return this;
    const inner = [0, 4, 8, 12, 16, 20].map((offset) => pdfium.float(offset)) as unknown as Matrix;
    return new Place(this.frame, product(inner, this.matrix));
  }

  pointOf(x: number, y: number): readonly [number, number] {
    const [a, b, c, d, e, f] = this.matrix;
    const [px, py] = [a * x + c * y + e, b * x + d * y + f];
    return [this.frame.x(px, py), this.frame.y(px, py)];
  }

  boundsOf(pdfium: Pdfium, object: number): Box | null {
    const { call, scratch } = pdfium;
    if (!call.FPDFPageObj_GetBounds!(object, scratch, scratch + 4, scratch + 8, scratch + 12)) return null;
    const left = pdfium.float(0);
    const bottom = pdfium.float(4);
    const right = pdfium.float(8);
    const top = pdfium.float(12);
    if (this.matrix === IDENTITY) return boxInPage(this.frame, left, bottom, right, top);
    return boxInPage(this.frame, ...boxThrough(this.matrix, [left, bottom, right, top]));
  }
}

function visitPath(pdfium: Pdfium, object: number, place: Place, order: number, found: PageObjects): void {
  const { call, scratch } = pdfium;
  const box = place.boundsOf(pdfium, object);
  if (!box || !call.FPDFPath_GetDrawMode!(object, scratch, scratch + 4)) return;
  const [filled, stroked] = [pdfium.int(0) !== 0, pdfium.int(4) !== 0];
  const [width, height] = [box[2] - box[0], box[3] - box[1]];
  if (Math.min(width, height) < RULE) {
    if (filled || stroked) found.rules.push(box);
    return;
  }
  if (!filled || !call.FPDFPageObj_GetFillColor!(object, scratch, scratch + 4, scratch + 8, scratch + 12)) return;
  const [red, green, blue, alpha] = [0, 4, 8, 12].map((offset) => pdfium.int(offset)) as [
    number,
    number,
    number,
    number,
  ];
  // A path of curves, or of many corners, is a drawing and not a box.
  if (alpha >= 250 && call.FPDFPath_CountSegments!(object) <= 6)
    found.fills.push({ box, order, brightness: (red + green + blue) / 3 });
}

function visitImage(pdfium: Pdfium, object: number, place: Place, order: number, found: PageObjects): void {
  const box = place.boundsOf(pdfium, object);
  if (!box) return;
  const sized = pdfium.call.FPDFImageObj_GetImagePixelSize!(object, pdfium.scratch, pdfium.scratch + 4);
  found.images.push({ box, order, pixelWidth: sized ? pdfium.int(0) : 0, pixelHeight: sized ? pdfium.int(4) : 0 });
}
