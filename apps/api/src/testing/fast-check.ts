import * as fc from 'fast-check'

// What passed once passes again. FC_SEED=$RANDOM looks elsewhere.
fc.configureGlobal({ seed: Number(process.env.FC_SEED || 1) })

export { fc }
