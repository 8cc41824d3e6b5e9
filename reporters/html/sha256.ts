/**
 * SHA-256 (FIPS 180-4), base64: the page's Content-Security-Policy names its own style and script by this hash. A report is
 * a pure function without modules of Node, and the hash that a browser offers is asynchronous.
 */
export function sha256(text: string): string {
  const hash = [...initial];
  const message = Buffer.from(text, 'utf8');
  const padded = Buffer.alloc(Math.ceil((message.length + 9) / 64) * 64);
  message.copy(padded);
  padded[message.length] = 0x80;
  padded.writeBigUInt64BE(BigInt(message.length) * 8n, padded.length - 8);
  for (let offset = 0; offset < padded.length; offset += 64) addBlock(hash, padded.subarray(offset, offset + 64));
  const digest = Buffer.alloc(32);
  for (const [i, word] of hash.entries()) digest.writeUInt32BE(word, i * 4);
  return digest.toString('base64');
}

/** The first 32 bits of the fractional part of a root of a prime. */
const fraction = (root: number) => Math.floor((root - Math.floor(root)) * 2 ** 32);
const primes = Array.from({ length: 312 }, (_, n) => n).filter((n) => n > 1 && !smaller(n).some((d) => n % d === 0));
const initial = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const constants = primes.slice(0, 64).map((prime) => fraction(Math.cbrt(prime)));

function smaller(n: number): number[] {
  return Array.from({ length: Math.max(0, Math.floor(Math.sqrt(n)) - 1) }, (_, i) => i + 2);
}

const rotate = (word: number, by: number) => (word >>> by) | (word << (32 - by));

function addBlock(hash: number[], block: Buffer): void {
  const words = Array.from({ length: 16 }, (_, i) => block.readUInt32BE(i * 4));
  const word = (i: number) => words[i] ?? 0;
  for (let i = 16; i < 64; i += 1) {
    const s0 = rotate(word(i - 15), 7) ^ rotate(word(i - 15), 18) ^ (word(i - 15) >>> 3);
    const s1 = rotate(word(i - 2), 17) ^ rotate(word(i - 2), 19) ^ (word(i - 2) >>> 10);
    words.push((word(i - 16) + s0 + word(i - 7) + s1) >>> 0);
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash;
  for (let i = 0; i < 64; i += 1) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const t1 = h + s1 + ((e & f) ^ (~e & g)) + (constants[i] ?? 0) + word(i);
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const t2 = s0 + ((a & b) ^ (a & c) ^ (b & c));
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) >>> 0, c, b, a, (t1 + t2) >>> 0];
  }
  [a, b, c, d, e, f, g, h].forEach((value, i) => {
    hash[i] = ((hash[i] ?? 0) + value) >>> 0;
  });
}
