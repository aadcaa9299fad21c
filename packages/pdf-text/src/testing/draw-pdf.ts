import PDFDocument from 'pdfkit';

type Options = ConstructorParameters<typeof PDFDocument>[0];
export type Canvas = InstanceType<typeof PDFDocument>;

/** For tests: the bytes of a PDF of US Letter pages, drawn by the function. */
export function drawPdf(draw: (canvas: Canvas) => void, options: Options = {}): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const canvas = new PDFDocument({ size: 'LETTER', margin: 72, ...options });
    const chunks: Buffer[] = [];
    canvas.on('data', (chunk: Buffer) => chunks.push(chunk));
    canvas.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    draw(canvas);
    canvas.end();
  });
}
