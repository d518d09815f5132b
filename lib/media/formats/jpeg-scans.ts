/** One pass over a JPEG's coefficients. */
export type JpegScan = {
  /** The segments in front of its coded data, the scan's own header last. */
  segments: Buffer[];
  /** The coded data, cut at its restart markers. */
  runs: Buffer[];
  /** The restart marker behind each run but the last. */
  restarts: Buffer[];
  /** How many runs its part of the picture takes; more are harmless. */
  wantedRuns: number;
};

export type JpegScans = {
  scans: JpegScan[];
  /** There is an end-of-image marker, or the scans have told every bit of every coefficient. */
  isComplete: boolean;
};

type Component = {
  acrossFactor: number;
  downFactor: number;
  /** For each coefficient, how many of its lowest bits are still unknown; -1 while nothing is known. */
  unknownBits: number[];
};
type Frame = { widthPx: number; heightPx: number; isProgressive: boolean; components: Map<number, Component> };

// ITU-T T.81, table B.1
const marker = { tem: 0x01, dht: 0xc4, jpg: 0xc8, dac: 0xcc, soi: 0xd8, eoi: 0xd9, sos: 0xda, dri: 0xdd } as const;
const notFrames: readonly number[] = [marker.dht, marker.jpg, marker.dac];
const isFrameHeader = (code: number) => code >= 0xc0 && code <= 0xcf && !notFrames.includes(code);
const isRestart = (code: number) => code >= 0xd0 && code <= 0xd7;
/** Restart markers where none belong, a second start */
const standsAlone = (code: number) => isRestart(code) || code === marker.soi || code === marker.tem;
/** Huffman and arithmetic coding */
const progressive: readonly number[] = [0xc2, 0xca];

/** Takes a JPEG apart as far as it goes. Bytes between segments and behind the end are left out. */
export function readJpeg(bytes: Buffer): JpegScans {
  const scans: JpegScan[] = [];
  let segments: Buffer[] = [Buffer.from([0xff, marker.soi])];
  let frame: Frame | null = null;
  let restartInterval = 0;
  for (let at = 2; ; ) {
    const found = nextMarker(bytes, at);
    if (!found) break;
    const { code, end: start } = found;
    if (code === marker.eoi) return { scans, isComplete: true };
    at = start;
    if (standsAlone(code)) continue;
    if (start + 2 > bytes.length) break;
    at = start + bytes.readUInt16BE(start);
    const content = bytes.subarray(start + 2, at);
    if (at > bytes.length || at < start + 2) break;
    segments.push(Buffer.from([0xff, code]), bytes.subarray(start, at));
    if (isFrameHeader(code)) frame ??= readFrame(code, content);
    if (code === marker.dri && content.length >= 2) restartInterval = content.readUInt16BE(0);
    if (code !== marker.sos) continue;
    const units = frame ? noteScan(frame, content) : 0;
    const { runs, restarts, end } = readRuns(bytes, at);
    scans.push({ segments, runs, restarts, wantedRuns: restartInterval ? Math.ceil(units / restartInterval) : 1 });
    segments = [];
    at = end;
  }
  const components = [...(frame?.components.values() ?? [])];
  return { scans, isComplete: components.every(({ unknownBits }) => unknownBits.every((bits) => bits === 0)) };
}

export type JpegSegment = { code: number; content: Buffer };

/** The segments in front of the first scan, whatever stands between them. */
export function* jpegSegments(bytes: Buffer): Generator<JpegSegment> {
  for (let found = nextMarker(bytes, 2); found; ) {
    const { code, end: start } = found;
    if (code === marker.sos || code === marker.eoi || start + 2 > bytes.length) return;
    let end = start;
    if (!standsAlone(code)) {
      end += bytes.readUInt16BE(start);
      if (end > bytes.length || end < start + 2) return;
      yield { code, content: bytes.subarray(start + 2, end) };
    }
    found = nextMarker(bytes, end);
  }
}

/** The next marker at or behind `from`, wherever it is. `end` is behind it. */
function nextMarker(bytes: Buffer, from: number): { code: number; start: number; end: number } | null {
  for (let start = bytes.indexOf(0xff, from); start !== -1; start = bytes.indexOf(0xff, start + 1)) {
    const code = bytes[start + 1];
    if (code === undefined) return null;
    if (code !== 0 && code !== 0xff) return { code, start, end: start + 2 };
  }
  return null;
}

function readRuns(bytes: Buffer, from: number): { runs: Buffer[]; restarts: Buffer[]; end: number } {
  const runs: Buffer[] = [];
  const restarts: Buffer[] = [];
  let runStart = from;
  for (;;) {
    const found = nextMarker(bytes, runStart);
    const end = found?.start ?? bytes.length;
    // 0xff may be repeated in front of a marker, and half a marker at the end of the file is none
    let runEnd = end;
    while (runEnd > runStart && bytes[runEnd - 1] === 0xff) runEnd -= 1;
    runs.push(bytes.subarray(runStart, runEnd));
    if (!found || !isRestart(found.code)) return { runs, restarts, end };
    restarts.push(bytes.subarray(found.start, found.end));
    runStart = found.end;
  }
}

function readFrame(code: number, content: Buffer): Frame | null {
  if (content.length < 6) return null;
  const frame: Frame = {
    heightPx: content.readUInt16BE(1),
    widthPx: content.readUInt16BE(3),
    isProgressive: progressive.includes(code),
    components: new Map(),
  };
  for (let at = 6; at + 3 <= content.length; at += 3) {
    const factors = content.readUInt8(at + 1);
    const component = { acrossFactor: factors >> 4 || 1, downFactor: factors & 15 || 1 };
    frame.components.set(content.readUInt8(at), { ...component, unknownBits: Array(64).fill(-1) });
  }
  return frame;
}

/** Notes which bits a scan tells. Returns how many units (MCUs) it has, between which restarts are counted. */
function noteScan(frame: Frame, content: Buffer): number {
  const count = content[0] ?? 0;
  const [first = 0, last = 0, bits = 0] = content.subarray(1 + 2 * count);
  const scanned: Component[] = [];
  for (let index = 0; index < count; index += 1) {
    const component = frame.components.get(content[1 + 2 * index] ?? -1);
    if (!component) continue;
    scanned.push(component);
    // a scan of a sequential picture tells all, whatever its header says: some cameras write zeros
    if (frame.isProgressive) component.unknownBits.fill(bits & 15, first, last + 1);
    else component.unknownBits.fill(0);
  }
  const all = [...frame.components.values()];
  const mostAcross = Math.max(...all.map(({ acrossFactor }) => acrossFactor));
  const mostDown = Math.max(...all.map(({ downFactor }) => downFactor));
  const [only] = scanned;
  // T.81, A.2.2: a scan of one component has a block for a unit, and none beyond the picture's edge
  const across = scanned.length === 1 && only ? only.acrossFactor / mostAcross : 1 / mostAcross;
  const down = scanned.length === 1 && only ? only.downFactor / mostDown : 1 / mostDown;
  return Math.ceil(Math.ceil(frame.widthPx * across) / 8) * Math.ceil(Math.ceil(frame.heightPx * down) / 8);
}
