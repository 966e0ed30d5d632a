import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Storybook's own: the library's config builds a library. */
export default defineConfig({ plugins: [react()] })
