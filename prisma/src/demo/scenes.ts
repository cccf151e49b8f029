export const scene = (defs: string, shapes: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="900" viewBox="0 0 1200 900"><defs>${defs}</defs>${shapes}</svg>`

export const fade = (id: string, from: string, to: string, isAcross = false) =>
  `<linearGradient id="${id}" x1="0" y1="0" x2="${isAcross ? 1 : 0}" y2="${isAcross ? 0 : 1}">
    <stop offset="0" stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient>`

export const each = (count: number, draw: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => draw(i)).join('')

const chrome =
  '<stop offset="0" stop-color="#7d8a91"/><stop offset=".35" stop-color="#f4f7f8"/><stop offset="1" stop-color="#65727a"/>'

/** A mixer over a sink, and its next drop. */
export const tap = scene(
  fade('wall', '#f3ede2', '#ddd3c1') +
    fade('sink', '#c9d0d3', '#8f9a9f') +
    `<linearGradient id="up">${chrome}</linearGradient><linearGradient id="flat" x2="0" y2="1">${chrome}</linearGradient>`,
  `<rect width="1200" height="900" fill="url(#wall)"/>
  ${each(6, (i) => `<path d="M${i * 240} 0V600" stroke="#cbbfa9" stroke-width="5"/>`)}
  ${each(4, (i) => `<path d="M0 ${i * 180}H1200" stroke="#cbbfa9" stroke-width="5"/>`)}
  <rect y="600" width="1200" height="300" fill="#7a5a3e"/><rect y="600" width="1200" height="24" fill="#93704f"/>
  <path d="M210 650h800l-70 230h-660z" fill="url(#sink)"/><path d="M250 672h720l-58 190h-604z" fill="#5f6b71"/>
  <ellipse cx="610" cy="842" rx="52" ry="12" fill="#2c3438"/>
  <rect x="745" y="300" width="64" height="340" rx="12" fill="url(#up)"/>
  <path d="M777 320C770 180 560 170 560 330v60" fill="none" stroke="url(#up)" stroke-width="52"/>
  <rect x="526" y="372" width="68" height="34" rx="8" fill="url(#up)"/>
  <path d="M800 380l170-66c22-8 34 26 12 36l-170 74z" fill="url(#flat)"/><ellipse cx="777" cy="642" rx="70" ry="18" fill="#65727a"/>
  <path d="M560 452c22 40 30 52 30 70a30 30 0 0 1-60 0c0-18 8-30 30-70z" fill="#6fb1d8"/>
  <ellipse cx="548" cy="522" rx="7" ry="14" fill="#d6ecf8"/>
  <ellipse cx="560" cy="790" rx="90" ry="18" fill="none" stroke="#9cc7e0" stroke-width="6"/>
  <ellipse cx="560" cy="790" rx="44" ry="9" fill="none" stroke="#c5e0f0" stroke-width="5"/>`,
)

const slate = (x: number, y: number, shade: string) =>
  `<path d="M${x} ${y}h96v70q-48 16-96 0z" fill="${shade}" stroke="#3a4650" stroke-width="3"/>`

const isGone = (row: number, column: number) => (row === 3 && column === 6) || (row === 4 && column === 7)

/** Slates in rows, two of which have slipped. */
export const roof = scene(
  fade('sky', '#8fa3b3', '#dfe6ea'),
  `<rect width="1200" height="900" fill="url(#sky)"/>
  <g fill="#b9c5ce"><ellipse cx="250" cy="130" rx="210" ry="46"/><ellipse cx="420" cy="96" rx="160" ry="40"/><ellipse cx="960" cy="150" rx="220" ry="42"/></g>
  <rect x="880" y="90" width="130" height="220" fill="#9a5b45"/><rect x="864" y="76" width="162" height="30" fill="#7d4736"/>
  ${each(4, (i) => `<path d="M880 ${140 + i * 40}h130" stroke="#7d4736" stroke-width="4"/>`)}
  <path d="M60 700L220 250H980L1140 700z" fill="#41505b"/><path d="M210 238h780l8 28H202z" fill="#2f3a43"/>
  <clipPath id="pitch"><path d="M60 700L220 262H980L1140 700z"/></clipPath>
  <g clip-path="url(#pitch)">${each(7, (row) =>
    each(13, (column) =>
      isGone(row, column)
        ? `<path d="M${column * 98 - 30 + (row % 2) * 48} ${262 + row * 64}h96v70h-96z" fill="#20160f"/>`
        : slate(column * 98 - 30 + (row % 2) * 48, 262 + row * 64, (row * 5 + column * 3) % 4 ? '#566773' : '#637682'),
    ),
  )}<g transform="rotate(17 690 590)">${slate(640, 560, '#7389a0')}</g><g transform="rotate(-24 800 640)">${slate(760, 600, '#6b8096')}</g></g>
  <rect x="40" y="694" width="1120" height="30" rx="15" fill="#8d979d"/>
  <rect x="90" y="724" width="1020" height="176" fill="#c9b59a"/>
  ${each(3, (i) => `<path d="M90 ${768 + i * 44}h1020" stroke="#b09b7f" stroke-width="4"/>`)}
  <rect x="250" y="760" width="150" height="140" fill="#dfe9ee" stroke="#7b6a52" stroke-width="12"/>
  <rect x="800" y="760" width="150" height="140" fill="#dfe9ee" stroke="#7b6a52" stroke-width="12"/>`,
)

/** A puddle at the foot of the stairs, and the stain above it. */
export const landing = scene(
  fade('plaster', '#efe6d6', '#d8ccb6') + fade('boards', '#8d6a47', '#64492f') + fade('water', '#a9cbdd', '#6f9db8'),
  `<rect width="1200" height="900" fill="url(#plaster)"/><rect width="1200" height="150" fill="#f8f4ea"/>
  <path d="M330 60c90-50 300-40 350 10s-20 100-170 96-270-56-180-106z" fill="#d9c08f"/>
  <path d="M400 76c60-30 190-24 220 8s-20 56-110 54-170-36-110-62z" fill="#c5a76f"/>
  ${each(
    5,
    (
      i,
    ) => `<rect x="${760 + i * 88}" y="${560 - i * 82}" width="${440 - i * 88}" height="${160 + i * 82}" fill="${i % 2 ? '#a07c56' : '#ab8760'}"/>
    <rect x="${752 + i * 88}" y="${552 - i * 82}" width="${448 - i * 88}" height="16" fill="#c9a67d"/>`,
  )}
  <rect y="700" width="1200" height="200" fill="url(#boards)"/>
  ${each(3, (i) => `<path d="M0 ${748 + i * 52}h1200" stroke="#4f3924" stroke-width="4"/>`)}
  <rect y="676" width="752" height="26" fill="#f8f4ea"/>
  <path d="M250 800c70-56 340-66 430-22s40 82-150 90-350-12-280-68z" fill="url(#water)"/>
  <path d="M330 800c60-24 210-30 280-12" fill="none" stroke="#e5f2f9" stroke-width="9" stroke-linecap="round"/>
  ${each(4, (i) => `<path d="M${470 + i * 26} ${240 + i * 118}c9 18 13 24 13 32a13 13 0 0 1-26 0c0-8 4-14 13-32z" fill="#7fb0cc"/>`)}
  <rect x="90" y="640" width="150" height="170" rx="8" fill="#3f6f8f"/><ellipse cx="165" cy="640" rx="75" ry="18" fill="#2b4d64"/>
  <path d="M92 640c0-110 146-110 146 0" fill="none" stroke="#c7ced2" stroke-width="8"/>`,
)
