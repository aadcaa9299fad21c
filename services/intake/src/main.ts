#!/usr/bin/env node
// Takes filings in: by HTTP, from a watched folder, from a prefix of S3.
import { environmentOrExit, startService } from '@averment/queue';
import { startIntake } from './intake.js';
import { INTAKE_VARIABLES, OWN, contradictions } from './variables.js';

const service = { name: 'intake', summary: 'takes filings in by HTTP, from a watched folder, from a prefix of S3' };
const values = environmentOrExit(service, INTAKE_VARIABLES, { own: OWN, check: contradictions });

await startService({ name: service.name, values, start: (context) => startIntake(values, context) });
