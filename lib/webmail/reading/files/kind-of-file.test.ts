import { describe, expect, test } from 'vitest';
import { kindOfFile } from '#lib/webmail/reading/files/kind-of-file.ts';
import { makeZip } from '#testing/webmail/make-zip.ts';

const binary = (text: string) => Buffer.from(text, 'latin1');
const pictures = {
  jpeg: binary('\xff\xd8\xff\xe0\0\x10JFIF'),
  png: binary('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'),
  gif: binary('GIF89a\x01\0\x01\0'),
  webp: binary('RIFF\x20\0\0\0WEBPVP8 '),
};
const pdf = binary('%PDF-1.7\n');
const page = binary('<html><script>alert(1)</script>');
const program = binary('MZ\x90\0\x03');
const ole = (...names: string[]) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), ...names.map((name) => Buffer.from(name, 'utf16le'))]);
const iso = Buffer.concat([Buffer.alloc(16 * 2_048 + 1), binary('CD001')]);
const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describe('the bytes say what it is:', () => {
  test.each<[string, Buffer, string]>([
    ['a JPEG', pictures.jpeg, 'image/jpeg'],
    ['a PNG', pictures.png, 'image/png'],
    ['a GIF', pictures.gif, 'image/gif'],
    ['a WebP', pictures.webp, 'image/webp'],
    ['a TIFF', binary('II*\0'), 'image/tiff'],
    ['a HEIC', binary('\0\0\0\x18ftypheic'), 'image/heic'],
    ['a PDF', pdf, 'application/pdf'],
    ['RTF', binary('{\\rtf1'), 'application/rtf'],
    ['a ZIP', makeZip('a.txt'), 'application/zip'],
    ['a Word document', makeZip('[Content_Types].xml', 'word/document.xml'), word],
    ['one with macros', makeZip('word/document.xml', 'word/vbaProject.bin'), 'application/vnd.ms-office.macroenabled'],
    [
      'OpenDocument',
      makeZip('mimetype=application/vnd.oasis.opendocument.text'),
      'application/vnd.oasis.opendocument.text',
    ],
    ['a program in Java', makeZip('META-INF/MANIFEST.MF'), 'application/java-archive'],
    ['an old Word document', ole('WordDocument'), 'application/msword'],
    ['an old one with macros', ole('WordDocument', '_VBA_PROJECT'), 'application/vnd.ms-office.macroenabled'],
    ['a program of Windows', program, 'application/x-msdownload'],
    ['one of Linux', binary('\x7fELF'), 'application/x-executable'],
    ['one of macOS', Buffer.from('cffaedfe', 'hex'), 'application/x-mach-binary'],
    ['a script', binary('#!/bin/sh\n'), 'text/x-script'],
    ['a shortcut', Buffer.from('4c0000000114020000000000', 'hex'), 'application/x-ms-shortcut'],
    ['a disk', iso, 'application/x-iso9660-image'],
    ['gzip', Buffer.from('1f8b08', 'hex'), 'application/gzip'],
    ['a page', page, 'text/html'],
    ['a page after blanks and comments', binary('\n <!-- a --> <!doctype html><p>'), 'text/html'],
    ['a page of two bytes a letter', utf16('\ufeff<html>'), 'text/html'],
    ['one without a mark', utf16('<html>'), 'text/html'],
    ['one of the other order', utf16('\ufeff<html>').swap16(), 'text/html'],
    ['a page with zeros in it', binary('<\0ht\0ml>'), 'text/html'],
    ['a drawing', binary('<svg onload="x()">'), 'image/svg+xml'],
    ['a drawing in XML', binary('<?xml version="1.0"?><!DOCTYPE svg>\n<svg:svg xmlns:svg="x">'), 'image/svg+xml'],
    ['a page in XML', binary('<?xml version="1.0"?><html xmlns="x">'), 'application/xhtml+xml'],
    ['XML', binary('<?xml version="1.0"?><feed>'), 'application/xml'],
    ['a calendar', binary('BEGIN:VCALENDAR\r\n'), 'text/calendar'],
    ['a film', binary('\0\0\0\x18ftypisom'), 'video/mp4'],
    ['sound', binary('ID3\x03'), 'audio/mpeg'],
  ])('%s', (_what, bytes, type) => expect(kindOfFile(bytes, 'application/octet-stream', 'file').type).toBe(type));
});

describe('where they say nothing or little, it is', () => {
  const words = Buffer.from('some words < and more');
  test.each<[string, Buffer, string, string, string]>([
    ['what the mail says', words, 'Text/CSV; charset=utf-8', 'list', 'text/csv'],
    ['of its ending', words, 'application/octet-stream', 'list.CSV', 'text/csv'],
    ['of its ending, without a type', words, '', 'notes.txt', 'text/plain'],
    ['unknown', words, '', 'notes', 'application/octet-stream'],
    ['unknown with a type that is none', words, 'image/svg+xml/"><script>', 'x', 'application/octet-stream'],
    ['unknown with a type of a trap', words, 'constructor', 'x.constructor', 'application/octet-stream'],
    ['empty', Buffer.alloc(0), 'text/plain', 'a.txt', 'text/plain'],
    [
      'the closer kind of a ZIP',
      makeZip('doc.kml'),
      'application/vnd.google-earth.kmz',
      'map.kmz',
      'application/vnd.google-earth.kmz',
    ],
    ['the closer kind of an old document', ole(), '', 'a.xls', 'application/vnd.ms-excel'],
  ])('%s', (_what, bytes, claimed, name, type) => expect(kindOfFile(bytes, claimed, name).type).toBe(type));
});

test('only the four kinds of pictures are pictures, whatever is said', () => {
  for (const bytes of Object.values(pictures)) expect(kindOfFile(bytes, 'text/plain', 'a.txt').isPicture).toBe(true);
  for (const bytes of [pdf, page, binary('II*\0'), binary('<svg/>'), Buffer.from('x'), Buffer.alloc(0)]) {
    expect(kindOfFile(bytes, 'image/png', 'a.png').isPicture).toBe(false);
  }
});

const kindsOf = (bytes: Buffer, claimed: string, name: string) =>
  kindOfFile(bytes, claimed, name).warnings.map(({ kind }) => kind);

describe('dangerous:', () => {
  const nothing = Buffer.from('x');
  test.each<[string, Buffer, string, string]>([
    ['a program', program, 'application/octet-stream', 'setup'],
    ...[
      'run.exe',
      'a.scr',
      'a.JS',
      'a.vbs',
      'a.lnk',
      'a.iso',
      'a.html',
      'a.svg',
      'a.docm',
      'a.xml',
      'a.ps1',
      'a.jar',
      'a.url',
      'a.one',
      'a.dmg',
      'a.hta',
      'pictures.jpg.exe',
      'a.exe. ',
      'release\u202efdp.exe',
    ].map((name): [string, Buffer, string, string] => [
      `the ending of ${name}`,
      nothing,
      'application/octet-stream',
      name,
    ]),
    ['a page under another name', page, 'text/plain', 'notes.txt'],
    ['a type that runs', nothing, 'application/javascript', 'x'],
    ['macros', makeZip('xl/workbook.xml', 'xl/vbaProject.bin'), '', 'a.xlsx'],
    ['a ZIP with a program', makeZip('photos/one.jpg', 'photos/two.jpg.exe'), 'application/zip', 'photos.zip'],
    ['a ZIP after other bytes', Buffer.concat([makeZip('invoice.js'), Buffer.alloc(0)]), 'application/zip', 'a.zip'],
  ])('%s', (_what, bytes, claimed, name) => expect(kindsOf(bytes, claimed, name)).toContain('dangerous'));
});

describe('disguised:', () => {
  test.each<[string, Buffer, string, string, string]>([
    ['a page as a picture', page, 'image/png', 'photo.png', 'text/html'],
    ['a page as a PDF', page, 'application/pdf', 'a.pdf', 'text/html'],
    ['a page by its name only', page, 'application/octet-stream', 'a.pdf', 'text/html'],
    ['a drawing as a picture', binary('<svg/>'), 'image/jpeg', 'a.jpg', 'image/svg+xml'],
    ['a program as a document', program, word, 'a.docx', 'application/x-msdownload'],
    ['a program as a picture', program, 'image/jpeg', 'a.jpg', 'application/x-msdownload'],
    ['a PDF as a picture', pdf, 'image/png', 'a.png', 'application/pdf'],
    ['a picture as a PDF', pictures.png, 'application/pdf', 'a.pdf', 'image/png'],
    ['a page as text', page, 'text/plain', 'a.txt', 'text/html'],
    ['a ZIP as a picture', makeZip('a.exe'), 'image/png', 'a.png', 'application/zip'],
  ])('%s', (_what, bytes, claimed, name, actual) =>
    expect(kindOfFile(bytes, claimed, name).warnings).toContainEqual({ kind: 'disguised', actual }),
  );
});

describe('nothing is said of', () => {
  test.each<[string, Buffer, string, string]>([
    ['a picture', pictures.jpeg, 'image/jpeg', 'one.jpg'],
    ['a picture by an old name', pictures.jpeg, 'image/pjpeg', 'one.jpg'],
    ['a picture under another kind of picture', pictures.png, 'image/jpeg', 'one.jpg'],
    ['a PDF', pdf, 'application/pdf', 'minutes.pdf'],
    ['a PDF of no type', pdf, 'application/octet-stream', 'minutes.pdf'],
    ['a document', makeZip('word/document.xml'), word, 'minutes.docx'],
    ['an old document', ole('WordDocument'), 'application/msword', 'minutes.doc'],
    ['a document that is RTF', binary('{\\rtf1'), 'application/msword', 'minutes.doc'],
    ['a spreadsheet of words', Buffer.from('a;b'), 'application/vnd.ms-excel', 'list.csv'],
    ['a ZIP of pictures', makeZip('one.jpg', 'two.jpg'), 'application/x-zip-compressed', 'photos.zip'],
    ['a calendar', binary('BEGIN:VCALENDAR'), 'text/calendar', 'invite.ics'],
    ['a map', binary('<?xml version="1.0"?><kml>'), 'application/vnd.google-earth.kml+xml', 'route.kml'],
    ['words', Buffer.from('a < b'), 'text/plain', 'notes.txt'],
    ['words that begin as a program does', Buffer.from('MZuri, a town, wrote'), 'text/plain', 'notes.txt'],
    ['nothing', Buffer.alloc(0), 'text/plain', 'empty.txt'],
  ])('%s', (_what, bytes, claimed, name) => expect(kindOfFile(bytes, claimed, name).warnings).toEqual([]));
});

test('a name that turns the direction is told', () => {
  expect(kindsOf(pdf, 'application/pdf', 'a\u202eb.pdf')).toEqual(['override']);
});
