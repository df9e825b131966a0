import type { ClaimRecord } from '../store/claims'
import { exactOrNull } from './api-response'

/** A claim as the interface for programs gives it. */
export const claimJson = (claim: ClaimRecord) => ({ ...claim, level: exactOrNull(claim.level) })
