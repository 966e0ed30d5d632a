import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [react()],
  // one React, also while the library is linked from this repository
  resolve: { dedupe: ['react', 'react-dom', '@tanstack/react-query'] },
})
