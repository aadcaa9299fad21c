export { tagDamages, type DamagesContext, type DamagesFindings } from './tag-damages.js';
export { amountsIn, type Amount } from './amounts.js';
export { sumsIn, type Bound, type Sum } from './money.js';
export { multipliersIn, type Multiplier } from './multipliers.js';
