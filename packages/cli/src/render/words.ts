/** "1 filing", "3 filings", "1,204 pages". */
export const counted = (count: number, noun: string, plural = `${noun}s`): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? noun : plural}`;

/** "8 s", "3 min 20 s", "2 h 5 min". */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}

/** "$1,000", "$75,000.50", "1,000 EUR". */
export function money(amount: number, currency: string): string {
  const figures = amount.toLocaleString('en-US', {
    minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
    maximumFractionDigits: 2,
  });
  return currency === 'USD' ? `$${figures}` : `${figures} ${currency}`;
}

/** What a sum of a record says: "at least $1,000", "$100 to $1,000 per violation", "3 times the loss", "no figure". */
export function sumOf(damages: {
  min: number | null;
  max: number | null;
  multiplier: number | null;
  currency: string;
  per: string | null;
}): string {
  const { min, max, multiplier, currency, per } = damages;
  const parts: string[] = [];
  if (min !== null && max !== null) {
    parts.push(min === max ? money(min, currency) : `${money(min, currency)} to ${money(max, currency)}`);
  } else if (min !== null) parts.push(money(min, currency));
  else if (max !== null) parts.push(`up to ${money(max, currency)}`);
  if (per) parts.push(`per ${per}`);
  if (multiplier !== null) parts.push(`× ${multiplier}`);
  return parts.join(' ') || 'no figure';
}
