# Measures Pillow for bin/bench pictures: <file> <out> <rounds> <width>...
# Prints a line for each width and one for all of them together, with processor milliseconds; together each is made from the
# next larger one, which is decoded once.
import io
import sys
import time

from PIL import Image, ImageOps

file, out, rounds, *widths = sys.argv[1:]
widths = list(map(int, widths))
with open(file, "rb") as source:
    data = source.read()


def opened(width):
    image = Image.open(io.BytesIO(data))
    turned = image.getexif().get(0x0112, 1) > 4
    height = round(width * (image.width / image.height if turned else image.height / image.width))
    size = (width, max(1, height))
    image.draft("RGB", (size[1], size[0]) if turned else size)
    return ImageOps.exif_transpose(image).convert("RGB").resize(size, Image.Resampling.LANCZOS)


def webp(image):
    made = io.BytesIO()
    image.save(made, "WEBP", quality=80)
    return made.getvalue()


def together():
    widest, *narrower = sorted(widths, reverse=True)
    image = opened(widest)
    webp(image)
    for width in narrower:
        size = (width, max(1, round(width * image.height / image.width)))
        image = image.resize(size, Image.Resampling.LANCZOS)
        webp(image)


def measure(work):
    start = time.process_time()
    for turn in range(int(rounds)):
        work()
    return (time.process_time() - start) * 1000 / int(rounds)


for width in widths:
    with open(f"{out}-{width}.webp", "wb") as target:
        target.write(webp(opened(width)))
    print(width, measure(lambda: webp(opened(width))))
print("together", measure(together))
