/** One binary message of `/ws/preview`: a 16-byte big-endian header, then a JPEG. */
export interface PreviewFrame {
  channel: number;
  index: number;
  count: number;
  picture: Blob;
}

const HEADER_BYTES = 16;
const VERSION = 1;
const JPEG = 1;

/** Nothing for messages of a later version or another kind, which this page cannot show. */
export function readPreviewFrame(message: ArrayBuffer): PreviewFrame | undefined {
  if (message.byteLength <= HEADER_BYTES) {
    return undefined;
  }
  const header = new DataView(message);
  if (header.getUint8(0) !== VERSION || header.getUint8(1) !== JPEG) {
    return undefined;
  }
  return {
    channel: header.getUint32(4),
    index: header.getUint32(8),
    count: header.getUint32(12),
    picture: new Blob([message.slice(HEADER_BYTES)], { type: 'image/jpeg' }),
  };
}
