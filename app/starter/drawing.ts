/** The starter workspace's own drawing: hills, a fjord and a village, in Lysark's colours. */
export const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 1080" width="640" height="1080">
  <rect width="640" height="1080" fill="#DDE9EC"/>
  <circle cx="455" cy="250" r="62" fill="#F6F2E9"/>
  <path d="M0 520 L150 350 L262 452 L398 300 L640 520 V780 H0 Z" fill="#7FA3AE"/>
  <path d="M0 640 L128 520 L300 650 L470 540 L640 660 V860 H0 Z" fill="#0F4A5A"/>
  <path d="M0 730 C140 690 250 742 372 724 S570 690 640 712 V1080 H0 Z" fill="#0B3B4A"/>
  <g fill="#F6F2E9">
    <path d="M92 716 v-58 l38 -30 38 30 v58 Z"/>
    <path d="M204 722 v-74 l44 -34 44 34 v74 Z"/>
    <path d="M452 712 v-50 l34 -28 34 28 v50 Z"/>
  </g>
  <g fill="#B5452C">
    <path d="M86 662 l44 -36 44 36 -8 8 -36 -29 -36 29 Z"/>
    <path d="M198 652 l50 -40 50 40 -8 8 -42 -33 -42 33 Z"/>
    <path d="M446 666 l40 -34 40 34 -8 8 -32 -27 -32 27 Z"/>
  </g>
  <g fill="#C9972B">
    <rect x="120" y="676" width="20" height="22"/>
    <rect x="222" y="668" width="18" height="22"/>
    <rect x="256" y="668" width="18" height="22"/>
    <rect x="477" y="676" width="18" height="20"/>
  </g>
  <g fill="none" stroke="#7FA3AE" stroke-width="5" stroke-linecap="round">
    <path d="M70 840 h150"/>
    <path d="M300 880 h220"/>
    <path d="M110 940 h260"/>
    <path d="M410 980 h140"/>
    <path d="M60 1020 h130"/>
  </g>
</svg>
`;
