// Block: items placed relative to a corner of their own, with the height they take. Layout measures blocks first and places them
// when the heights of all lanes are known.
#pragma once

#include <vector>

#include "journeymap/scene.h"

namespace journeymap {

struct Block {
    float height = 0;
    std::vector<Item> items;

    bool empty() const { return items.empty(); }
};

// Moves an item by (dx, dy).
void translate(Item& item, float dx, float dy);

// Makes an item so many times as large, its place too. The thinnest lines stay as they are.
void scale(Item& item, float factor);

// Appends the block's items to `items`, moved to (x, y). The block is used up.
void place(Block&& block, float x, float y, std::vector<Item>& items);
// The same as a group.
void place(GroupBegin group, Block&& block, float x, float y, std::vector<Item>& items);

// Reflects items in a page of the given width: what was at the left is at the right. Text keeps its own direction.
void mirror(std::vector<Item>& items, float page_width);

// The colour that lies this share of the way from the first to the second.
Color between(Color first, Color second, float share);

// The common shapes.
Item filled_rectangle(float x, float y, float width, float height, float radius, Color fill);
Item line_between(float x1, float y1, float x2, float y2, Color color, float width, std::vector<float> dash = {});

}  // namespace journeymap
