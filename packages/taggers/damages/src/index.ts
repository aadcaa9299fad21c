export { tagDamages, type DamagesFindings } from './tag-damages.js';
export { type DamagesContext } from './rests-on.js';
export { amountsIn, type Amount } from './amounts.js';
export { sumsIn, type Bound, type Sum } from './money.js';
export { multipliersIn, type Multiplier } from './multipliers.js';
