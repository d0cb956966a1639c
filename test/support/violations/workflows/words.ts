export const words = '请报送进展';
