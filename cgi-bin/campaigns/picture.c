#include "campaigns/picture.h"

#include <gd.h>
#include <stdint.h>
#include <string.h>

#include "lib/sandbox.h"

static unsigned at(const char *bytes, size_t place)
{
    return (unsigned char)bytes[place];
}

static unsigned big(const char *bytes, size_t place)
{
    return at(bytes, place) << 8 | at(bytes, place + 1);
}

static unsigned little(const char *bytes, size_t place)
{
    return at(bytes, place + 1) << 8 | at(bytes, place);
}

/* ---- what the head says */

/* The orientation in a block of EXIF (TIFF 6.0 with tag 0x0112), or 1. */
static unsigned turned_of(const char *tiff, size_t length)
{
    enum { ENTRIES_MOST = 100, ENTRY = 12, ORIENTATION = 0x0112 };
    if (length < 8)
        return 1;
    unsigned (*number)(const char *, size_t) = *tiff == 'M' ? big : little;
    size_t directory = *tiff == 'M' ? (size_t)big(tiff, 4) << 16 | big(tiff, 6)
                                    : (size_t)little(tiff, 6) << 16 | little(tiff, 4);
    if (directory > length - 2)
        return 1;
    unsigned entries = number(tiff, directory);
    for (unsigned i = 0; i < entries && i < ENTRIES_MOST; i++) {
        size_t entry = directory + 2 + (size_t)i * ENTRY;
        if (entry + ENTRY > length)
            return 1;
        unsigned value = number(tiff, entry + 8);
        if (number(tiff, entry) == ORIENTATION)
            return value >= 1 && value <= 8 ? value : 1;
    }
    return 1;
}

/* The size stands in the first frame head (ITU-T T.81, B.2.2). */
static void look_at_jpeg(const char *bytes, size_t length, struct picture_look *look)
{
    size_t place = 2;
    while (place + 9 <= length && at(bytes, place) == 0xFF) {
        unsigned marker = at(bytes, place + 1);
        size_t size = big(bytes, place + 2);
        bool is_frame =
            marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (marker == 0xFF) {
            place++;
            continue;
        }
        if (is_frame) {
            look->height = big(bytes, place + 5);
            look->width = big(bytes, place + 7);
            look->is_cut = memmem(bytes + place, length - place, "\xFF\xD9", 2) == NULL;
            return;
        }
        if (size < 2 || place + 2 + size > length)
            return;
        if (marker == 0xE1 && size >= 16 && memcmp(bytes + place + 4, "Exif\0\0", 6) == 0)
            look->turned = turned_of(bytes + place + 10, size - 8);
        place += 2 + size;
    }
}

/* RFC 9649, 2.4 to 2.7. */
static void look_at_webp(const char *bytes, size_t length, struct picture_look *look)
{
    if (length < 30)
        return;
    if (memcmp(bytes + 12, "VP8 ", 4) == 0) {
        look->width = little(bytes, 26) & 0x3FFF;
        look->height = little(bytes, 28) & 0x3FFF;
    } else if (memcmp(bytes + 12, "VP8L", 4) == 0) {
        look->width = (little(bytes, 21) & 0x3FFF) + 1;
        look->height = (little(bytes, 22) >> 6 | at(bytes, 24) << 10) & 0x3FFF;
        look->height++;
    } else if (memcmp(bytes + 12, "VP8X", 4) == 0) {
        look->width = (little(bytes, 24) | at(bytes, 26) << 16) + 1;
        look->height = (little(bytes, 27) | at(bytes, 29) << 16) + 1;
    }
}

static void look_at_head(const char *bytes, size_t length, struct picture_look *look)
{
    if (length > 4 && memcmp(bytes, "\xFF\xD8\xFF", 3) == 0) {
        look->kind = PICTURE_JPEG;
        look_at_jpeg(bytes, length, look);
    } else if (length >= 24 && memcmp(bytes, "\x89PNG\r\n\x1A\n", 8) == 0) {
        look->kind = PICTURE_PNG;
        look->width = big(bytes, 16) << 16 | big(bytes, 18);
        look->height = big(bytes, 20) << 16 | big(bytes, 22);
    } else if (length >= 10 && memcmp(bytes, "GIF8", 4) == 0) {
        look->kind = PICTURE_GIF;
        look->width = little(bytes, 6);
        look->height = little(bytes, 8);
    } else if (length >= 16 && memcmp(bytes, "RIFF", 4) == 0 && memcmp(bytes + 8, "WEBP", 4) == 0) {
        look->kind = PICTURE_WEBP;
        look_at_webp(bytes, length, look);
    }
}

static const char *other_kind(const char *bytes, size_t length)
{
    if (length == 0)
        return "The file is empty.";
    if (memmem(bytes, length < 1000 ? length : 1000, "<svg", 4) != NULL)
        return "This is an SVG drawing, which can hold programs. Save it as a PNG.";
    if (*bytes == '<')
        return "This is a web page, whatever its name says. Save the picture itself.";
    return "This is no picture that can be read here. Save it as a JPEG, PNG, WebP or GIF.";
}

const char *picture_look(const char *bytes, size_t length, struct picture_look *look)
{
    *look = (struct picture_look){.turned = 1};
    look_at_head(bytes, length, look);
    if (look->kind == PICTURE_OTHER)
        return other_kind(bytes, length);
    if (look->width == 0 || look->height == 0)
        return "This picture is damaged: it does not say how large it is.";
    if (look->is_cut)
        return "This picture is damaged: its end is missing. Save it anew.";
    if (look->width > PICTURE_SIDE_MOST || look->height > PICTURE_SIDE_MOST ||
        (size_t)look->width * look->height > PICTURE_PIXELS_MOST)
        return "This picture has too many pixels: at most 40 million, and 12,000 on a side. Save "
               "it "
               "smaller.";
    return NULL;
}

/* ---- drawing anew, in the sandbox */

/* What the child sends before the picture's bytes. */
struct drawn {
    unsigned is_png;
    unsigned width;
    unsigned height;
};

static void say_nothing(int priority, const char *format, va_list arguments)
{
    (void)priority;
    (void)format;
    (void)arguments;
}

static gdImagePtr decode(enum picture_kind kind, const char *bytes, size_t length)
{
    void *data = (void *)(uintptr_t)bytes;
    int size = (int)length;
    switch (kind) {
    case PICTURE_JPEG:
        return gdImageCreateFromJpegPtrEx(size, data, 0);
    case PICTURE_PNG:
        return gdImageCreateFromPngPtr(size, data);
    case PICTURE_GIF:
        return gdImageCreateFromGifPtr(size, data);
    case PICTURE_WEBP:
        return gdImageCreateFromWebpPtr(size, data);
    case PICTURE_OTHER:
        break;
    }
    return NULL;
}

static gdImagePtr canvas(int width, int height)
{
    gdImagePtr image = gdImageCreateTrueColor(width, height);
    if (image != NULL)
        gdImageAlphaBlending(image, 0);
    return image;
}

static gdImagePtr fitted(gdImagePtr image)
{
    int longer = gdImageSX(image) > gdImageSY(image) ? gdImageSX(image) : gdImageSY(image);
    if (longer <= PICTURE_KEPT_SIDE_MOST)
        return image;
    int width = gdImageSX(image) * PICTURE_KEPT_SIDE_MOST / longer;
    int height = gdImageSY(image) * PICTURE_KEPT_SIDE_MOST / longer;
    gdImagePtr smaller = canvas(width < 1 ? 1 : width, height < 1 ? 1 : height);
    if (smaller != NULL)
        gdImageCopyResampled(smaller, image, 0, 0, 0, 0, gdImageSX(smaller), gdImageSY(smaller),
                             gdImageSX(image), gdImageSY(image));
    return smaller;
}

/* EXIF 2.3, 4.6.4: 2 to 4 are mirrored, upside down, both; 5 to 8 are the same of one on its side.
 */
static gdImagePtr upright(gdImagePtr image, unsigned turned)
{
    int width = gdImageSX(image);
    int height = gdImageSY(image);
    bool on_side = turned >= 5;
    bool mirrored = turned == 2 || turned == 3 || turned == 7 || turned == 8;
    bool upside_down = turned == 3 || turned == 4 || turned == 6 || turned == 7;
    if (turned == 1)
        return image;
    gdImagePtr right = on_side ? canvas(height, width) : canvas(width, height);
    for (int y = 0; right != NULL && y < height; y++)
        for (int x = 0; x < width; x++) {
            int column = mirrored ? width - 1 - x : x;
            int row = upside_down ? height - 1 - y : y;
            int pixel = gdImageGetTrueColorPixel(image, x, y);
            gdImageSetPixel(right, on_side ? row : column, on_side ? column : row, pixel);
        }
    return right;
}

static bool shows_through(gdImagePtr image)
{
    for (int y = 0; y < gdImageSY(image); y++)
        for (int x = 0; x < gdImageSX(image); x++)
            if (gdTrueColorGetAlpha(gdImageGetTrueColorPixel(image, x, y)) != gdAlphaOpaque)
                return true;
    return false;
}

static void *encode(gdImagePtr image, bool is_png, int *size)
{
    if (is_png) {
        gdImageSaveAlpha(image, 1);
        return gdImagePngPtrEx(image, size, 6);
    }
    gdImagePtr paper = gdImageCreateTrueColor(gdImageSX(image), gdImageSY(image));
    if (paper == NULL)
        return NULL;
    gdImageFilledRectangle(paper, 0, 0, gdImageSX(image), gdImageSY(image), 0xFFFFFF);
    gdImageCopy(paper, image, 0, 0, 0, 0, gdImageSX(image), gdImageSY(image));
    return gdImageJpegPtr(paper, size, 85);
}

/* Memory that gd takes goes with the process. */
static enum status draw(struct arena *arena, const char *input, size_t length, struct buf *output)
{
    struct picture_look look;
    int size = 0;
    (void)arena;
    gdSetErrorMethod(say_nothing);
    gdImagePtr image =
        picture_look(input, length, &look) == NULL ? decode(look.kind, input, length) : NULL;
    if (image == NULL || !gdImagePaletteToTrueColor(image))
        return STATUS_INVALID;
    image = fitted(image);
    image = image == NULL ? NULL : upright(image, look.turned);
    if (image == NULL)
        return STATUS_INVALID;
    bool is_png = look.kind != PICTURE_JPEG && shows_through(image);
    void *bytes = encode(image, is_png, &size);
    if (is_png && bytes != NULL && size > PICTURE_KEPT_BYTES_MOST) {
        is_png = false;
        bytes = encode(image, is_png, &size);
    }
    if (bytes == NULL || size > PICTURE_KEPT_BYTES_MOST)
        return STATUS_INVALID;
    struct drawn drawn = {is_png, (unsigned)gdImageSX(image), (unsigned)gdImageSY(image)};
    buf_add(output, &drawn, sizeof drawn);
    buf_add(output, bytes, (size_t)size);
    return STATUS_OK;
}

enum status picture_draw(struct arena *arena, const char *bytes, size_t length,
                         struct picture *picture)
{
    static const struct sandbox_limits limits = {.wall_milliseconds = 6000,
                                                 .cpu_seconds = 6,
                                                 .memory = (size_t)1024 * 1024 * 1024,
                                                 .output = SANDBOX_ANY_OUTPUT_MOST};
    const char *output;
    size_t size;
    struct drawn drawn;
    enum status status = sandbox_run_within(&limits, draw, bytes, length, arena, &output, &size);
    if (status == STATUS_OK && size <= sizeof drawn)
        status = STATUS_INVALID;
    if (status != STATUS_OK)
        return status;
    memcpy(&drawn, output, sizeof drawn);
    *picture = (struct picture){.is_png = drawn.is_png != 0,
                                .width = drawn.width,
                                .height = drawn.height,
                                .bytes = output + sizeof drawn,
                                .length = size - sizeof drawn};
    return STATUS_OK;
}
