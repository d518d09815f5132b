/**
 * Endings of files that a computer runs, or that open as something that runs: programs, scripts, installers, disk
 * images, shortcuts, pages that carry scripts, documents with macros. Of what Windows, macOS, Linux and phones know.
 */
const programs =
  'app apk apkm appimage appx appxbundle class com command cpl deb dex dll dmg drv ear elf exe gadget ipa jar ' +
  'jnlp ksh mpkg msi msix msixbundle msp mst msu ocx osx out pif pkg rpm run scr so swf sys war wasm workflow xap xbap xpi';
const scripts =
  'action applescript awk bas bash bat btm cgi cjs cmd csh fish hta js jse lua mjs osascript php phtml pl ps1 ps1xml ' +
  'ps2 psc1 psc2 psd1 psm1 py pyc pyo pyw pyz pyzw rb scpt sct sh shb tcl vb vbe vbs vbscript ws wsc wsf wsh zsh';
const shortcuts =
  'appcontent-ms application appref-ms desktop diagcab diagcfg diagpkg fileloc inetloc inf ins isp job library-ms lnk ' +
  'mobileconfig msc rdp reg rgs scf search-ms searchconnector-ms settingcontent-ms shs terminal theme themepack url ' +
  'vsix webloc website xll';
const images = 'img iso mdf nrg toast udf vhd vhdx vmdk';
const pages = 'asp aspx chm hlp htm html mht mhtml shtml svg svgz xht xhtml xml xsl xslt';
const macros =
  'accda accdb accde ade adp docm dotm iqy mad maf mam maq mar mas mat mau mav maw mda mdb mde mdn mdt mdw mdz one ' +
  'onepkg oqy potm ppa ppam ppsm pptm rqy sldm slk wiz xla xlam xlm xlsb xlsm xltm';

const dangerous = new Set([programs, scripts, shortcuts, images, pages, macros].flatMap((list) => list.split(' ')));

/** @param ending "exe", in small letters */
export const isDangerousEnding = (ending: string): boolean => dangerous.has(ending);
