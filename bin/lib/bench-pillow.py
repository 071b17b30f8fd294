# Measures Pillow for bin/bench pictures: <file> <out> <rounds> <width>...
import io
import sys
import time

from PIL import Image, ImageOps

file, out, rounds, *widths = sys.argv[1:]
with open(file, "rb") as source:
    data = source.read()


def render(width):
    image = Image.open(io.BytesIO(data))
    turned = image.getexif().get(0x0112, 1) > 4
    height = round(width * (image.width / image.height if turned else image.height / image.width))
    size = (width, max(1, height))
    image.draft("RGB", (size[1], size[0]) if turned else size)
    image = ImageOps.exif_transpose(image).convert("RGB").resize(size, Image.Resampling.LANCZOS)
    made = io.BytesIO()
    image.save(made, "WEBP", quality=80)
    return made.getvalue()


for width in map(int, widths):
    with open(f"{out}-{width}.webp", "wb") as target:
        target.write(render(width))
    start = time.process_time()
    for turn in range(int(rounds)):
        render(width)
    print(width, (time.process_time() - start) * 1000 / int(rounds))
