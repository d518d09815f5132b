import { expect, test } from 'vitest';
import { faultsWithoutStyles } from './without-styles.ts';

test.each([
  ['<p><a>Local</a><span>Transit</span></p>', ['run together: “Local|Transit”']],
  ['<p><span>Calgary, Alberta</span><span>Updated:</span></p>', ['run together: “Calgary, Alberta|Updated:”']],
  ['<h1>Local<span>Page 2</span></h1>', ['run together: “Local|Page 2”']],
  ['<p><a>Local</a> <span>/</span> <span>Transit</span></p>', []],
  ['<ul><li>Local</li><li>Transit</li></ul>', []],
  ['<p>un<em>believ</em>able, 9<span class="unbroken">9–6</span></p>', []],
  ['<label>Theme<select></select></label>', ['needs a script: <select>']],
  ['<form><label>Edition<select></select></label><button>Find</button></form>', []],
  ['<template><p>Later</p></template>', ['needs a script: <template>']],
  ['<p hidden>Later <b>on</b></p>', ['hidden: “Later ”', 'hidden: “on”']],
  ['<div hidden></div>', []],
  ['<script>a</script><p>b</p>', []],
])('%s', (html, faults) => {
  expect(faultsWithoutStyles(html)).toEqual(faults);
});
