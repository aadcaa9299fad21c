import { deflateSync } from 'node:zlib';

interface RawPage {
  /** What stands in the page's dictionary besides: /Rotate 90, /Annots [6 0 R]. */
  readonly page?: string;
  /** Objects from 6 on; object 5 is the font F1. */
  readonly objects?: readonly string[];
  /** The font F1; Helvetica by default. */
  readonly font?: string;
}

const HELVETICA = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';

/** For tests: a PDF of one US Letter page, written by hand, with this content stream. */
export function rawPdf(content: string, { page = '', objects = [], font = HELVETICA }: RawPage = {}): Uint8Array {
  const all = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> ${page} >>`,
    stream(content),
    font,
    ...objects,
  ];
  return assembled(all);
}

interface RawContent {
  readonly data: string;
  readonly deflated: boolean;
}

export const deflated = (data: string): RawContent => ({ data, deflated: true });
export const plain = (data: string): RawContent => ({ data, deflated: false });

/** For tests: a PDF of one page for each list of content streams, written in Helvetica, its font F1. */
export function rawPages(
  pages: readonly (readonly RawContent[])[],
  { page = '', objects = [] }: Pick<RawPage, 'page' | 'objects'> = {},
): Uint8Array {
  const all = ['<< /Type /Catalog /Pages 2 0 R >>', '', HELVETICA, ...objects];
  const kids = pages.map((contents) => {
    const streams = contents.map(({ data, deflated }) =>
      all.push(
        deflated
          ? stream(deflateSync(Buffer.from(data, 'latin1')).toString('latin1'), '/Filter /FlateDecode')
          : stream(data),
      ),
    );
    const listed = streams.map((number) => `${number} 0 R`).join(' ');
    return all.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents [${listed}] /Resources << /Font << /F1 3 0 R >> >> ${page} >>`,
    );
  });
  all[1] = `<< /Type /Pages /Kids [${kids.map((number) => `${number} 0 R`).join(' ')}] /Count ${kids.length} >>`;
  return assembled(all);
}

/** A file of these objects, the first of which is the catalog. */
function assembled(all: readonly string[]): Uint8Array {
  const parts = ['%PDF-1.7\n'];
  const offsets: number[] = [];
  let length = parts[0]!.length;
  all.forEach((object, index) => {
    offsets.push(length);
    const part = `${index + 1} 0 obj\n${object}\nendobj\n`;
    parts.push(part);
    length += part.length;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(`xref\n0 ${all.length + 1}\n0000000000 65535 f \n${table}`);
  parts.push(`trailer << /Size ${all.length + 1} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`);
  return new Uint8Array(Buffer.from(parts.join(''), 'latin1'));
}

/** For tests: a stream object. */
export const stream = (data: string, dictionary = ''): string =>
  `<< ${dictionary} /Length ${data.length} >>\nstream\n${data}\nendstream`;

/** For tests: an operator sequence that shows words in 12 points at a place. */
export const show = (x: number, y: number, words: string): string => `BT /F1 12 Tf ${x} ${y} Td (${words}) Tj ET\n`;
