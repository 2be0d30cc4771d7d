<?php
/**
 * The colour of the theme.
 *
 * @package Gereed
 */

namespace Gereed;

defined( 'ABSPATH' ) || exit;

/** Names that themes give to the colour of their buttons. */
const ACCENTS = array( 'accent', 'accent-1', 'primary' );

/**
 * The style of the element on this site: the accent is that of the theme's buttons.
 *
 * A rule of weight zero: one that the site writes itself goes before it.
 *
 * @return string CSS.
 */
function style() {
	$accent = accent();
	return null === $accent ? '' : ":where(gereed-check) { --gereed-accent: $accent; }";
}

/**
 * The colour of the theme's buttons, or one of its palette with a telling name.
 *
 * @return string|null
 */
function accent() {
	if ( has_styles() ) {
		$colour = wp_get_global_styles( array( 'elements', 'button', 'color', 'background' ) );
		if ( is_string( $colour ) && is_colour( $colour ) ) {
			return $colour;
		}
	}
	$palette = wp_get_global_settings( array( 'color', 'palette', 'theme' ) );
	$slugs   = is_array( $palette ) ? array_column( $palette, 'slug' ) : array();
	$found   = array_values( array_intersect( ACCENTS, $slugs ) );
	return $found ? "var(--wp--preset--color--{$found[0]})" : null;
}

/**
 * Whether the theme says how its buttons look; of another theme WordPress only knows its own grey.
 *
 * @return bool
 */
function has_styles() {
	return is_readable( get_theme_file_path( 'theme.json' ) );
}

/**
 * Whether a text of the theme is a colour and nothing else.
 *
 * @param string $text What the theme says.
 * @return bool
 */
function is_colour( $text ) {
	return 1 === preg_match( '/^(#[0-9a-fA-F]{3,8}|var\(--wp--[a-z0-9-]+\))$/', $text );
}
