/** A drawn speaker: head and shoulders as SVG, with the mouth open or closed. */
import type { Look } from "./story"

/** What of the drawing a picture shows, in the drawing's own units: the face is in the middle of either. */
const VIEWS = { upright: "200 -40 600 1040", lying: "60 170 880 830" } as const

const HAIR_BEHIND: Readonly<Record<Look["hairStyle"], string>> = {
  long: '<path d="M330 430 C310 220 690 220 670 430 L700 760 C610 800 390 800 300 760 Z"/>',
  short: '<path d="M345 430 C330 235 670 235 655 430 L650 520 L350 520 Z"/>',
  bun: '<circle cx="500" cy="225" r="80"/><path d="M345 430 C330 235 670 235 655 430 L640 540 L360 540 Z"/>',
  curly:
    '<circle cx="350" cy="430" r="95"/><circle cx="650" cy="430" r="95"/><circle cx="390" cy="320" r="105"/><circle cx="500" cy="275" r="110"/><circle cx="610" cy="320" r="105"/><circle cx="335" cy="545" r="80"/><circle cx="665" cy="545" r="80"/>',
  scarf: '<path d="M315 470 C290 190 710 190 685 470 L720 800 C620 850 380 850 280 800 Z"/>',
}

const HAIR_BEFORE: Readonly<Record<Look["hairStyle"], string>> = {
  long: '<path d="M352 430 C358 300 430 270 505 272 C590 272 642 310 648 430 C610 385 560 355 520 335 C470 360 400 380 352 430 Z"/>',
  short: '<path d="M350 425 C350 225 650 225 650 425 C612 352 540 342 470 347 C420 352 380 370 350 425 Z"/>',
  bun: '<path d="M350 425 C350 225 650 225 650 425 C600 345 400 345 350 425 Z"/>',
  curly: '<path d="M350 420 C350 225 650 225 650 420 C590 350 410 350 350 420 Z"/>',
  scarf:
    '<path fill-rule="evenodd" d="M315 470 C290 190 710 190 685 470 C690 600 640 700 500 715 C360 700 310 600 315 470 Z M500 320 C410 320 370 390 370 470 C370 570 430 650 500 650 C570 650 630 570 630 470 C630 390 590 320 500 320 Z"/>',
}

const GLASSES =
  '<g fill="none" stroke="#2a2238" stroke-width="7"><circle cx="440" cy="470" r="44"/><circle cx="560" cy="470" r="44"/><path d="M484 464 Q500 452 516 464"/></g>'

const mouth = (isOpen: boolean): string =>
  isOpen
    ? '<path d="M455 580 Q500 568 545 580 Q540 632 500 634 Q460 632 455 580 Z" fill="#7a2436"/><path d="M468 584 Q500 576 532 584 L528 594 Q500 588 472 594 Z" fill="#fff"/>'
    : '<path d="M455 588 Q500 622 545 588" fill="none" stroke="#8c3a44" stroke-width="11" stroke-linecap="round"/>'

/**
 * Draw a speaker.
 *
 * @param size of the picture in pixels; the face stays whole and in the middle
 */
export const portraitSvg = (
  look: Look,
  { width, height, isSpeaking }: { width: number; height: number; isSpeaking: boolean },
): string => `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<defs>
<linearGradient id="backdrop" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="${look.backdrop[0]}"/><stop offset="1" stop-color="${look.backdrop[1]}"/></linearGradient>
<radialGradient id="window" cx="0.25" cy="0.2" r="0.9"><stop offset="0" stop-color="#fff" stop-opacity="0.55"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient>
</defs>
<rect width="${width}" height="${height}" fill="url(#backdrop)"/>
<rect width="${width}" height="${height}" fill="url(#window)"/>
<svg x="0" y="0" width="${width}" height="${height}" viewBox="${VIEWS[height > width ? "upright" : "lying"]}" preserveAspectRatio="xMidYMax meet" overflow="visible">
<g transform="translate(0 40)">
<g fill="${look.hair}">${HAIR_BEHIND[look.hairStyle]}</g>
<path d="M170 1000 C180 820 330 770 430 750 L570 750 C670 770 820 820 830 1000 Z" fill="${look.clothes}"/>
<path d="M435 640 L435 760 Q500 830 565 760 L565 640 Z" fill="${look.skin}"/>
<path d="M435 690 Q500 740 565 690 L565 660 L435 660 Z" fill="#000" opacity="0.12"/>
<ellipse cx="500" cy="480" rx="142" ry="185" fill="${look.skin}"/>
<ellipse cx="415" cy="545" rx="34" ry="22" fill="#e2606a" opacity="0.22"/><ellipse cx="585" cy="545" rx="34" ry="22" fill="#e2606a" opacity="0.22"/>
<g fill="${look.hair}">${HAIR_BEFORE[look.hairStyle]}</g>
<g fill="#241c2b"><ellipse cx="440" cy="470" rx="15" ry="18"/><ellipse cx="560" cy="470" rx="15" ry="18"/></g>
<g fill="#fff"><circle cx="446" cy="463" r="5"/><circle cx="566" cy="463" r="5"/></g>
<g fill="none" stroke="${look.hairStyle === "scarf" ? "#3b2a24" : look.hair}" stroke-width="11" stroke-linecap="round"><path d="M408 424 Q440 406 470 422"/><path d="M530 422 Q560 406 592 424"/></g>
<path d="M500 480 Q488 530 500 540 Q508 543 514 538" fill="none" stroke="#000" stroke-opacity="0.22" stroke-width="8" stroke-linecap="round"/>
${look.hasGlasses ? GLASSES : ""}
${mouth(isSpeaking)}
</g>
</svg>
</svg>`
