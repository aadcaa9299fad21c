import { EXIT } from './exit.js';
import { runAverment } from './program.js';

// A reader that has seen enough (`averment export | head`) closes the pipe; that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? EXIT.ok : EXIT.someFailed);
});

process.exitCode = await runAverment(process.argv.slice(2));
