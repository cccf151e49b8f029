const [QUOTE, ESCAPE, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d]

/**
 * Whether lists and objects stand in each other deeper than anything of ours does. To be asked before JSON.parse, which
 * takes half a second for a megabyte of brackets; for this a few milliseconds are enough.
 */
export function isTooDeep(json: string, most = 64) {
  let depth = 0
  for (let at = 0; at < json.length; at++) {
    const code = json.charCodeAt(at)
    if (code === QUOTE) at = endOfString(json, at)
    else if (code === CLOSE_LIST || code === CLOSE_OBJECT) depth--
    else if ((code === OPEN_LIST || code === OPEN_OBJECT) && ++depth > most) return true
  }
  return false
}

function endOfString(json: string, start: number) {
  let at = start + 1
  for (; at < json.length; at++) {
    const code = json.charCodeAt(at)
    if (code === QUOTE) break
    if (code === ESCAPE) at++
  }
  return at
}
