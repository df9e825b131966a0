import { defineConfig } from 'prisma/config'

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations', seed: 'tsx prisma/seed.ts' },
  // Only `prisma migrate deploy` needs it; our own start applies the same migrations without Prisma's binary.
  datasource: { url: process.env.DATABASE_URL ?? '' },
})
