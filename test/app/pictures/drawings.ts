/** Drawings that say what SVG can say, one thing each, on a page of 960 × 540. */

const page = (inside: string, root = 'width="960" height="540" viewBox="0 0 960 540"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${root}><rect width="960" height="540" fill="#DDEEFF"/>${inside}</svg>`;

const big = 'font-family="Arial" font-size="64"';
const house = '<path d="M300 420V240L480 120L660 240V420Z" fill="#B5452C"/>';
const style = (css: string, inside: string): string => page(`<style>${css}</style>${inside}`);

/** Drawn by everybody as it stands. */
export const plain: Readonly<Record<string, string>> = {
  'words in families with our widths': page(
    ['Arial', 'Calibri, sans-serif', 'Georgia', "'Times New Roman'", 'Cambria', 'serif', 'sans-serif']
      .map(
        (family, i) =>
          `<text x="40" y="${70 + i * 70}" font-size="48" font-family="${family}">Ærlig Ålesund ${i} ½</text>`,
      )
      .join(''),
  ),
  'words that name no family': page('<text x="40" y="300" font-size="90">Ærlig Ålesund</text>'),
  'bold and slanted words': page(
    `<text x="40" y="150" ${big} font-weight="700">Fet Ø</text><text x="40" y="300" ${big} font-style="italic">Kursiv Ø</text><text x="40" y="450" ${big} font-weight="bold" font-style="italic">Begge Ø</text>`,
  ),
  'words in the middle and at the end': page(
    `<text x="480" y="150" ${big} text-anchor="middle">Midten</text><text x="920" y="300" ${big} text-anchor="end">Enden</text>`,
  ),
  'words in pieces that move': page(
    `<text x="40" y="150" ${big}>En <tspan dy="40" fill="#B5452C">to</tspan><tspan x="40" dy="90">tre <tspan font-weight="700">fire</tspan></tspan></text>`,
  ),
  'words along a line': page(
    `<defs><path id="p" d="M80 400Q480 80 880 400"/></defs><text ${big}><textPath xlink:href="#p">Langs den lange fjorden</textPath></text>`,
  ),
  'words with space between letters': page(
    `<text x="40" y="300" ${big} letter-spacing="12" word-spacing="30">Med rom i</text>`,
  ),
  'words that are underlined': page(
    `<text x="40" y="150" ${big} text-decoration="underline">Under</text><text x="40" y="300" ${big} text-decoration="line-through">Gjennom</text>`,
  ),
  'words with an edge': page(
    `<text x="40" y="300" font-family="Arial" font-size="150" fill="#FFF" stroke="#0B3B4A" stroke-width="12" paint-order="stroke">Kant</text>`,
  ),
  'words on a line of their own height': page(
    `<path d="M0 270H960" stroke="#B5452C" stroke-width="2"/><text x="40" y="270" ${big} dominant-baseline="middle">Midt</text><text x="400" y="270" ${big} dominant-baseline="hanging">Heng</text>`,
  ),
  'words with a style of their own': style(
    '.tittel{font:italic 700 72px/1.2 Georgia, serif;fill:#0B3B4A} text.liten{font-size:40px;font-family:Calibri}',
    '<text class="tittel" x="40" y="200">Kommunene</text><text class="liten" x="40" y="320">og fylkene</text>',
  ),
  'words in letters beyond Latin': page(
    `<text x="40" y="200" ${big}>Kárášjohka Đŧŋ</text><text x="40" y="340" ${big}>Ελλάδα Київ → ≥</text>`,
  ),
  'words in a link': page(
    `<a href="https://www.eksempel.no/"><text x="40" y="200" ${big}>Les <tspan>mer</tspan></text></a>`,
  ),
  'words that keep their spaces': page(`<text x="40" y="200" ${big} xml:space="preserve">a    b</text>`),
  'words that are turned': page(
    `<text transform="translate(480 480) rotate(-60) scale(1.2 0.8)" ${big}>På skrå</text>`,
  ),
  'marks and classes': style(
    'rect.a{fill:#0B3B4A}#b{fill:#C9972B;stroke:#111;stroke-width:8}g > circle{fill:#B5452C}',
    '<rect class="a" x="60" y="60" width="200" height="200"/><rect id="b" x="360" y="60" width="200" height="200"/><g><circle cx="760" cy="160" r="100"/></g>',
  ),
  gradients: page(
    '<defs><linearGradient id="l" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#4D7C8A"/><stop offset="1" stop-color="#F3C98B" stop-opacity=".3"/></linearGradient><radialGradient id="r" cx=".5" cy=".5" r=".5" fx=".3" fy=".3" spreadMethod="reflect"><stop offset="0" stop-color="#fff"/><stop offset=".6" stop-color="#B5452C"/></radialGradient></defs><rect x="40" y="60" width="400" height="400" fill="url(#l)"/><circle cx="700" cy="260" r="200" fill="url(#r)"/>',
  ),
  'a pattern': page(
    '<defs><pattern id="p" width="40" height="40" patternUnits="userSpaceOnUse" patternTransform="rotate(30)"><path d="M0 0h20v20h-20z" fill="#0B3B4A"/></pattern></defs><rect x="60" y="60" width="800" height="400" fill="url(#p)"/>',
  ),
  'a clip and a mask': page(
    `<defs><clipPath id="c"><circle cx="300" cy="270" r="180"/></clipPath><mask id="m"><rect width="960" height="540" fill="#fff"/><circle cx="700" cy="270" r="90" fill="#000"/></mask></defs><rect clip-path="url(#c)" x="60" y="60" width="420" height="420" fill="#B5452C"/><rect mask="url(#m)" x="540" y="110" width="320" height="320" fill="#0B3B4A"/>`,
  ),
  'a shadow and a blur': page(
    `<defs><filter id="s" x="-20%" y="-20%" width="140%" height="140%"><feDropShadow dx="20" dy="20" stdDeviation="12" flood-opacity=".6"/></filter><filter id="b"><feGaussianBlur stdDeviation="8"/></filter></defs><g filter="url(#s)">${house}</g><circle cx="160" cy="150" r="90" fill="#C9972B" filter="url(#b)"/>`,
  ),
  'colours by a filter': page(
    `<defs><filter id="f" color-interpolation-filters="sRGB"><feColorMatrix type="saturate" values="0"/></filter></defs><g filter="url(#f)">${house}</g>`,
  ),
  'marks at the ends of lines': page(
    '<defs><marker id="a" markerWidth="6" markerHeight="6" refX="5" refY="3" orient="auto"><path d="M0 0L6 3L0 6Z" fill="#B5452C"/></marker></defs><path d="M80 400L400 120L860 300" fill="none" stroke="#111" stroke-width="12" stroke-dasharray="60 20" stroke-linecap="round" marker-end="url(#a)"/>',
  ),
  'things used again': page(
    `<defs><symbol id="s" viewBox="0 0 10 10"><circle cx="5" cy="5" r="4"/></symbol><g id="h">${house}</g></defs><use xlink:href="#h" transform="scale(.5)"/><use href="#s" x="560" y="120" width="300" height="300" fill="#0B3B4A"/>`,
  ),
  'things that shine through': page(
    `<g opacity=".5">${house}<rect x="400" y="300" width="400" height="200" fill="#0B3B4A"/></g><rect x="40" y="40" width="300" height="300" fill="#C9972B" style="mix-blend-mode:multiply"/>`,
  ),
  'a drawing in a drawing': page(
    '<svg x="100" y="100" width="700" height="300" viewBox="0 0 100 100" preserveAspectRatio="xMinYMid slice"><circle cx="50" cy="50" r="50" fill="#B5452C"/></svg>',
  ),
  'a size in millimetres and a page of its own': page(
    house,
    'width="240mm" height="135mm" viewBox="0 0 960 540"',
  ),
  'a page that begins elsewhere': page(house, 'width="960" height="540" viewBox="100 50 800 450"'),
  'a size of another shape than its page': page(house, 'width="960" height="540" viewBox="0 0 540 540"'),
  'no page of its own': page(house, 'width="960" height="540"'),
  'colours in many ways of writing': page(
    [
      'red',
      '#0a8',
      'rgb(10,120,200)',
      'rgb(10%,60%,30%)',
      'hsl(200,60%,40%)',
      'rgba(200,0,0,.5)',
      'rgb(20 90 160)',
      'hsl(20 80% 40%)',
      '#0B3B4A80',
      'transparent',
      'currentColor',
      'rgb(20 90 160 / 50%)',
    ]
      .map(
        (fill, i) =>
          `<rect x="${40 + (i % 6) * 150}" y="${40 + Math.floor(i / 6) * 240}" width="120" height="200" fill="${fill}"/>`,
      )
      .join(''),
  ),
  'a shape beside another': style(
    'path + rect{fill:#B5452C}',
    '<path d="M0 0"/><rect x="60" y="60" width="300" height="400"/>',
  ),
  'words up and down': page(
    `<text x="40" y="300" ${big}>H<tspan baseline-shift="sub" font-size="40">2</tspan>O m<tspan baseline-shift="super" font-size="40">2</tspan></text>`,
  ),
  'words of a given length': page(`<text x="40" y="300" ${big} textLength="800">Strukket</text>`),
  'words of a given length with wider letters': page(
    `<text x="40" y="300" ${big} textLength="800" lengthAdjust="spacingAndGlyphs">Strukket</text>`,
  ),
  'letters that are turned': page(`<text x="80" y="300" ${big} rotate="0 20 40 60">Vippe</text>`),
  'words from top to bottom': page(`<text x="480" y="40" ${big} style="writing-mode:vertical-rl">Ned</text>`),
  'words of other weights': page(
    [300, 500, 600, 900]
      .map(
        (weight, i) =>
          `<text x="40" y="${100 + i * 110}" ${big} font-weight="${weight}">Vekt ${weight}</text>`,
      )
      .join(''),
  ),
  'sizes in em and percent': page(
    '<g font-size="32" font-family="Arial"><text x="2em" y="50%" font-size="2em">To</text><text x="50%" y="50%" font-size="200%">Prosent</text></g>',
  ),
  'a style in CDATA': page(
    '<style><![CDATA[rect.c{fill:#B5452C}]]></style><rect class="c" x="60" y="60" width="300" height="400"/>',
  ),
  'opacity in percent': page(
    '<rect x="60" y="60" width="300" height="400" opacity="50%"/><rect x="500" y="60" width="300" height="400" style="fill-opacity:30%"/>',
  ),
  'what is hidden': page(
    `<g display="none">${house}</g><g visibility="hidden"><rect x="60" y="60" width="300" height="400"/></g>`,
  ),
  'spaces kept by style': page(`<text x="40" y="300" ${big} style="white-space:pre">a    b</text>`),
  'what draw.io writes': page(
    '<g style="fill:light-dark(#FFFFFF, var(--ge-dark-color, #121212));stroke:light-dark(rgb(0, 0, 0), rgb(255, 255, 255))"><rect x="200" y="100" width="560" height="340" stroke-width="6"/></g><switch><foreignObject width="100%" height="100%" requiredFeatures="http://www.w3.org/TR/SVG11/feature#Extensibility" style="overflow:visible"><div xmlns="http://www.w3.org/1999/xhtml" style="font:64px Arial;position:absolute;left:-9999px">Utredning</div></foreignObject><text x="480" y="290" font-family="Helvetica" font-size="64px" text-anchor="middle">Utredning</text></switch>',
  ),
};

/** A drawing around a picture. */
export const around = (mime: string, bytes: Uint8Array): string =>
  page(
    `<image x="80" y="45" width="800" height="450" xlink:href="data:${mime};base64,${Buffer.from(bytes).toString('base64')}"/>`,
  );

/** Drawn by browsers otherwise than by others: each must be told. */
export const told: Readonly<Record<string, string>> = {
  'lines of one width at every size': page(
    '<g transform="scale(8)"><path vector-effect="non-scaling-stroke" d="M10 10L110 60" stroke="#111" stroke-width="8"/></g>',
  ),
  'a shape moved by its style': style(
    '.m{transform:translate(300px,100px)}',
    '<rect class="m" width="200" height="200" fill="#B5452C"/>',
  ),
  'a shape that a style cuts': page(
    '<rect x="100" y="100" width="700" height="300" fill="#B5452C" style="clip-path:circle(100px at 50% 50%)"/>',
  ),
  'sizes in styles': style('circle{r:200px;cx:480px;cy:270px}', '<circle fill="#B5452C"/>'),
  'sizes that are reckoned': page(
    '<rect x="100" y="100" style="width:calc(100px + 40%);height:300px" fill="#B5452C"/>',
  ),
  'styles for some screens': style(
    '@media (min-width:1px){rect.k{fill:#B5452C}}',
    '<rect class="k" x="100" y="100" width="700" height="300"/>',
  ),
  'names for colours': style(
    ':root{--k:#B5452C}',
    '<rect x="100" y="100" width="700" height="300" style="fill:var(--k)"/>',
  ),
  'mixed colours': page(
    '<rect x="100" y="100" width="700" height="300" style="fill:color-mix(in srgb, red, blue)"/>',
  ),
  'newer colours': page('<rect x="100" y="100" width="700" height="300" style="fill:oklch(0.6 0.2 30)"/>'),
  'every other child': style(
    'rect:nth-child(odd){fill:#B5452C}',
    '<rect x="60" y="60" width="300" height="400"/><rect x="500" y="60" width="300" height="400"/>',
  ),
  'all but some': style('rect:not(.a){fill:#B5452C}', '<rect x="60" y="60" width="300" height="400"/>'),
  'either of two': style(
    ':is(rect,path).z{fill:#B5452C}',
    '<rect class="z" x="60" y="60" width="300" height="400"/>',
  ),
  'a shape in a style': style('path.d{d:path("M100 100H800V400H100Z");fill:#B5452C}', '<path class="d"/>'),
  'clouds of noise': page(
    '<defs><filter id="n"><feTurbulence baseFrequency=".02"/></filter></defs><rect x="100" y="100" width="700" height="300" filter="url(#n)"/>',
  ),
  'words with a shadow': page(
    `<text x="40" y="300" ${big} style="text-shadow:10px 10px 0 red">Skygge</text>`,
  ),
  'words that break by themselves': page(
    `<text x="40" y="100" ${big} style="inline-size:300px">Mange ord som brytes</text>`,
  ),
  'words in capitals by style': page(
    `<text x="40" y="300" ${big} style="text-transform:uppercase">store</text>`,
  ),
  'a turning about a point of its own': page(
    '<rect x="380" y="170" width="200" height="200" fill="#B5452C" transform="rotate(45)" style="transform-origin:480px 270px"/>',
  ),
  'filters by name': page(`<g style="filter:grayscale(1)">${house}</g>`),
  'a nested rule': style('g{ rect{fill:#B5452C} }', '<g><rect x="60" y="60" width="300" height="400"/></g>'),
  'small capitals by style': page(
    `<text x="40" y="300" ${big} style="font-variant:small-caps">Små store</text>`,
  ),
  'a style that counts more': style(
    'rect{fill:#B5452C !important}',
    '<rect x="60" y="60" width="300" height="400" style="fill:#000"/>',
  ),
  'a mask by its opacity': page(
    '<defs><mask id="m" style="mask-type:alpha"><circle cx="480" cy="270" r="200" fill="#000" fill-opacity=".5"/></mask></defs><rect width="960" height="540" fill="#B5452C" mask="url(#m)"/>',
  ),
};
