import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { swaggerFiles } from './swagger-files.js';

const api = process.env['DUBAN_API'] ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), swaggerFiles()],
  server: { proxy: { '/api': api } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    reportCompressedSize: false,
    // The chart library is one file of its own, loaded with the first chart.
    chunkSizeWarningLimit: 1200,
  },
});
