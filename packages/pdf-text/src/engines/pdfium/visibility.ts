import type { Pdfium } from './library.js';
import type { PageFrame } from './page-frame.js';
import type { PageObjects } from './page-objects.js';

export type Visibility = 'seen' | 'covered' | 'invisible';

/** FPDF_TEXT_RENDERMODE */
const INVISIBLE = 3;
const CLIP_ONLY = 7;
/** An image over this part of the page is a scan, and invisible words on it are what OCR read from it. */
const SCAN_PART = 0.6;
const WHITE = 250;
/** In points: words that a clip only touches are seen. */
export const CLIP_SLACK = 2;

/** Tells of each character whether the eye sees it. */
export class PageVisibility {
  private readonly scanned: boolean;

  constructor(
    private readonly pdfium: Pdfium,
    private readonly frame: PageFrame,
    private readonly objects: PageObjects,
  ) {
    const area = frame.width * frame.height;
    const covered = ({ box }: { box: readonly number[] }) => (box[2]! - box[0]!) * (box[3]! - box[1]!);
    this.scanned = objects.images.reduce((sum, image) => sum + covered(image), 0) > SCAN_PART * area;
  }

  /**
   * The test for characters of one text object, given each character's middle on the displayed page; null if all are
   * seen. That they are on the page is for the caller to see.
   */
  of(textObject: number): ((x: number, y: number) => Visibility) | null {
    const order = this.objects.texts.get(textObject)?.order ?? 0;
    const mode = textObject === 0 ? 0 : this.pdfium.call.FPDFTextObj_GetTextRenderMode!(textObject);
    const unpainted = (mode === INVISIBLE || mode === CLIP_ONLY) && !this.scanned;
    const white = !this.scanned && textObject !== 0 && this.isWhite(textObject);
    const { fills } = this.objects;
    const covers = fills.length === 0 ? fills : fills.filter((fill) => fill.order > order);
    const grounds = white ? this.objects.fills.filter((fill) => fill.order < order && fill.brightness < WHITE) : [];
    const clip = textObject === 0 ? null : this.clipOf(textObject);
    if (!unpainted && !white && !clip && covers.length === 0) return null;
    return (x, y) => {
      if (unpainted) return 'invisible';
      if (clip && !holds(clip, x, y)) return 'invisible';
      if (covers.some(({ box }) => holds(box, x, y))) return 'covered';
      if (white && !grounds.some(({ box }) => holds(box, x, y)) && !this.isOnImage(x, y)) return 'invisible';
      return 'seen';
    };
  }

  private isOnImage(x: number, y: number): boolean {
    return this.objects.images.some(({ box }) => holds(box, x, y));
  }

  private isWhite(textObject: number): boolean {
    const { call, scratch } = this.pdfium;
    if (!call.FPDFPageObj_GetFillColor!(textObject, scratch, scratch + 4, scratch + 8, scratch + 12)) return false;
    return this.pdfium.int(0) >= WHITE && this.pdfium.int(4) >= WHITE && this.pdfium.int(8) >= WHITE;
  }

  /** The point in the scratch area, on the displayed page: objects of a form are clipped in the form's coordinates. */
  private scratchPoint(textObject: number): readonly [number, number] {
    const [x, y] = [this.pdfium.float(0), this.pdfium.float(4)];
    return this.objects.texts.get(textObject)?.point(x, y) ?? [this.frame.x(x, y), this.frame.y(x, y)];
  }

  /** The box to which all that the object draws is clipped, on the displayed page; null: not clipped. */
  private clipOf(textObject: number): [number, number, number, number] | null {
    const { call, scratch } = this.pdfium;
    const clip = call.FPDFPageObj_GetClipPath!(textObject);
    const paths = clip === 0 ? 0 : call.FPDFClipPath_CountPaths!(clip);
    if (paths <= 0 || paths > 16) return null;
    const box: [number, number, number, number] = [-Infinity, -Infinity, Infinity, Infinity];
    for (let path = 0; path < paths; path++) {
      const segments = call.FPDFClipPath_CountPathSegments!(clip, path);
      if (segments <= 0 || segments > 64) continue;
      const xs: number[] = [];
      const ys: number[] = [];
      for (let index = 0; index < segments; index++) {
        call.FPDFPathSegment_GetPoint!(call.FPDFClipPath_GetPathSegment!(clip, path, index), scratch, scratch + 4);
        const [x, y] = this.scratchPoint(textObject);
        xs.push(x);
        ys.push(y);
      }
      box[0] = Math.max(box[0], Math.min(...xs) - CLIP_SLACK);
      box[1] = Math.max(box[1], Math.min(...ys) - CLIP_SLACK);
      box[2] = Math.min(box[2], Math.max(...xs) + CLIP_SLACK);
      box[3] = Math.min(box[3], Math.max(...ys) + CLIP_SLACK);
    }
    return box;
  }
}

const holds = (box: readonly number[], x: number, y: number): boolean =>
  x > box[0]! && x < box[2]! && y > box[1]! && y < box[3]!;
