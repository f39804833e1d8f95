// Pictures made byte by byte.

import { deflateSync } from 'node:zlib';

const table = Array.from({ length: 256 }, (_, n) => {
    for (let bit = 0; bit < 8; bit++)
        n = n & 1 ? 0xEDB88320 ^ (n >>> 1) : n >>> 1;
    return n >>> 0;
});
const checksum = (bytes) => (bytes.reduce((sum, byte) => table[(sum ^ byte) & 255] ^ (sum >>> 8), 0xFFFFFFFF) ^ 0xFFFFFFFF) >>> 0;

function chunk(type, data) {
    const body = Buffer.concat([Buffer.from(type), data]);
    const size = Buffer.alloc(4);
    size.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(checksum(body));
    return Buffer.concat([size, body, sum]);
}

// A PNG (RFC 2083) of that size; `pixel(x, y)` is [red, green, blue, alpha].
export function pngOf(width, height, pixel, { claims = [width, height] } = {}) {
    const head = Buffer.alloc(13);
    head.writeUInt32BE(claims[0], 0);
    head.writeUInt32BE(claims[1], 4);
    head.set([8, 6, 0, 0, 0], 8);
    const lines = Buffer.alloc(height * (1 + width * 4));
    for (let y = 0; y < height; y++)
        for (let x = 0; x < width; x++)
            lines.set(pixel(x, y), y * (1 + width * 4) + 1 + x * 4);
    return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', head), chunk('IDAT', deflateSync(lines)), chunk('IEND', Buffer.alloc(0))]);
}

const segment = (marker, data) => {
    const head = Buffer.from([0xFF, marker, 0, 0]);
    head.writeUInt16BE(data.length + 2, 2);
    return Buffer.concat([head, data]);
};

// EXIF with an orientation and a secret, as a camera writes where it was.
function exifOf(turned, secret) {
    const entries = Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turned, 0, 0]);
    return Buffer.concat([Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\x01', 'latin1'), entries, Buffer.from([0, 0, 0, 0]), Buffer.from(secret)]);
}

// A grey baseline JPEG (ITU-T T.81) of that size, in blocks of eight: every coefficient is 0.
export function jpegOf(width, height, { turned = 1, secret = '' } = {}) {
    const size = Buffer.alloc(4);
    size.writeUInt16BE(height, 0);
    size.writeUInt16BE(width, 2);
    const blocks = Math.ceil(width / 8) * Math.ceil(height / 8);
    const bits = '00'.repeat(blocks).padEnd(Math.ceil((blocks * 2) / 8) * 8, '1');
    const scan = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
    return Buffer.concat([Buffer.from('ffd8', 'hex'),
        ...(turned === 1 && secret === '' ? [] : [segment(0xE1, exifOf(turned, secret))]),
        segment(0xDB, Buffer.concat([Buffer.from([0]), Buffer.alloc(64, 1)])),
        segment(0xC0, Buffer.concat([Buffer.from([8]), size, Buffer.from([1, 1, 0x11, 0])])),
        ...[0x00, 0x10].map((id) => segment(0xC4, Buffer.concat([Buffer.from([id, 1]), Buffer.alloc(15), Buffer.from([0])]))),
        segment(0xDA, Buffer.from([1, 1, 0, 0, 63, 0])), scan, Buffer.from('ffd9', 'hex')]);
}
