import type { APIRoute } from 'astro';
import { type ThemeFile, themeFiles } from '../../io/theme-files.ts';

export const getStaticPaths = () =>
  themeFiles().map((file) => ({ params: { file: file.name }, props: { file } }));

export const GET: APIRoute = ({ props }) => {
  const { bytes, type } = (props as { file: ThemeFile }).file;
  return new Response(bytes, { headers: { 'Content-Type': type } });
};
