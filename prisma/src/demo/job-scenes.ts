import { each, fade, scene } from './scenes.ts'

const step = (n: number) => `h76v48`.repeat(n)

/** A sheet with the railing on its stairs, its measures beside it. */
export const railingSheet = scene(
  fade('sheet', '#fbf8f0', '#efe9da'),
  `<rect width="1200" height="900" fill="url(#sheet)"/>
  <g stroke="#e3dcc9" stroke-width="2">${each(23, (i) => `<path d="M${50 + i * 50} 0V900"/>`)}${each(17, (i) => `<path d="M0 ${50 + i * 50}H1200"/>`)}</g>
  <g fill="none" stroke="#2d3640" stroke-width="5" stroke-linejoin="round">
    <path d="M110 300h110${step(11)}h30v40"/>
    <path d="M120 110h90l840 530" stroke-width="13" stroke-linecap="round"/>
    <path d="M130 270h80l830 524" stroke-width="7"/>
    ${each(9, (i) => `<path d="M${140 + i * 108} ${i === 0 ? 110 : 66 + i * 68}V${i === 0 ? 300 : 262 + i * 68}" stroke-width="9"/>`)}
    ${each(30, (i) => `<path d="M${232 + i * 27} ${128 + i * 17}v158" stroke-width="3"/>`)}
  </g>
  <g fill="none" stroke="#a8442c" stroke-width="3">
    <path d="M210 60H1050M210 40v40M1050 40v40"/><path d="M1120 640v160M1100 640h40M1100 800h40"/>
  </g>
  <g fill="#a8442c" font-family="sans-serif" font-size="34"><text x="560" y="48">4200</text><text x="1134" y="730">950</text><text x="470" y="712">32°</text></g>
  <g fill="#2d3640" font-family="sans-serif"><text x="80" y="820" font-size="40">Railing, mill stairs</text><text x="80" y="862" font-size="26">Sheet 2 · bars 99 max · posts in lead</text></g>`,
)

/** Tubes over a pit, two of them cracked through. */
export const brokenGrid = scene(
  fade('field', '#8ea36a', '#5f7344') + fade('tube', '#d3d6d4', '#6d7370'),
  `<rect width="1200" height="900" fill="url(#field)"/>
  <path d="M0 240h1200v480H0z" fill="#8b8578"/><rect x="70" y="270" width="1060" height="420" fill="#241f1a"/>
  ${each(9, (i) => {
    const y = 290 + i * 44
    return i === 2 || i === 3
      ? `<path d="M70 ${y}h470l24 14-18 16H70z" fill="url(#tube)"/><path d="M640 ${y + 26}l22-14 468-12v30H652z" fill="url(#tube)"/>`
      : `<rect x="70" y="${y}" width="1060" height="30" rx="15" fill="url(#tube)"/>`
  })}
  <rect x="40" y="250" width="46" height="460" fill="#6b655b"/><rect x="1114" y="250" width="46" height="460" fill="#6b655b"/>
  ${each(14, (i) => `<path d="M${20 + i * 88} 232l10-46 9 46M${50 + i * 88} 900l12-52 10 52" fill="#49603a"/>`)}
  <path d="M150 60v190M1050 60v190" stroke="#5a4632" stroke-width="26"/><path d="M150 100h-150M150 170h-150M1050 100h150M1050 170h150" stroke="#6e573f" stroke-width="16"/>`,
)
