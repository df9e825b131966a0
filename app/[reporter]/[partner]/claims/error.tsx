'use client'

export { ClaimsFailed as default } from '@/components/claims/ClaimsFailed'
